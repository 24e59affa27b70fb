package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.rating.application.RatingView;
import shop.rating.domain.Reply;

/**
 * What somebody thinks of a product.
 *
 * @param rating how many stars
 * @param score the same
 * @param verifiedPurchase whether an order of the product has reached its author
 * @param status pending, published or rejected
 * @param statusReason why it is not shown to everybody, if it is not
 * @param helpful how many it has helped
 */
@Json(naming = Json.Naming.LowerUnderscore)
record RatingResponse(
        long id,
        String productId,
        long userId,
        int rating,
        int score,
        @Nullable String title,
        String comment,
        boolean verifiedPurchase,
        String status,
        @Nullable String statusReason,
        long helpful,
        @Nullable ReplyResponse reply,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What the shop answers.
     *
     * @param from seller or staff
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ReplyResponse(String text, String from, Instant repliedAt) {

        static ReplyResponse of(Reply reply) {
            return new ReplyResponse(reply.text(), reply.from().wireName(), reply.at());
        }
    }

    static RatingResponse of(RatingView view) {
        var opinion = view.opinion();
        return new RatingResponse(
                view.id(),
                view.productId(),
                view.userId(),
                opinion.stars().value(),
                opinion.stars().value(),
                opinion.title(),
                opinion.comment(),
                view.verified(),
                view.status().wireName(),
                view.reason(),
                view.helpful(),
                view.reply() == null ? null : ReplyResponse.of(view.reply()),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }
}
