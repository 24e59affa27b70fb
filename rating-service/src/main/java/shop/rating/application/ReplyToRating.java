package shop.rating.application;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.rating.application.port.Catalogue;
import shop.rating.domain.Person;
import shop.rating.domain.ProductId;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.NotYourProduct;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.Ratings;
import shop.rating.domain.Reply;

/** Lets the seller of a product, or staff, answer what was said of it. */
public final class ReplyToRating {

    /**
     * @param text {@code null} takes the answer back
     */
    public record Command(RatingId id, Person person, @Nullable String text) {}

    private final RatingChanges changes;
    private final Ratings ratings;
    private final Catalogue catalogue;
    private final Clock clock;

    public ReplyToRating(RatingChanges changes, Ratings ratings, Catalogue catalogue, Clock clock) {
        this.changes = changes;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The catalogue is asked first, so that no transaction waits for it. */
    public RatingView handle(Command command) {
        var product =
                ratings.find(command.id())
                        .filter(rating -> rating.isSeenBy(command.person()))
                        .orElseThrow(() -> new RatingNotFound(command.id().value()))
                        .product();
        var from = side(command.person(), product);
        return RatingView.of(
                changes.make(
                        command.id(),
                        rating -> {
                            var now = clock.instant();
                            if (command.text() == null) {
                                rating.withdrawReply(now);
                            } else {
                                rating.reply(
                                        new Reply(
                                                command.text(), command.person().id(), from, now));
                            }
                        }));
    }

    /** Staff need not wait for the catalogue to be asked whether they sell it. */
    private Reply.From side(Person person, ProductId product) {
        if (person.isStaff()) {
            return Reply.From.STAFF;
        }
        if (catalogue.sellerOf(product).equals(Optional.of(person.id()))) {
            return Reply.From.SELLER;
        }
        throw new NotYourProduct(product);
    }
}
