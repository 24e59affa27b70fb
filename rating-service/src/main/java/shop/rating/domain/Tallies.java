package shop.rating.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tally of each product. */
public interface Tallies {

    /** The tally, which nobody else can take until the present transaction ends. */
    Tally take(ProductId product);

    /** The tally as it was last kept. */
    Tally find(ProductId product);

    /** Keeps a tally that was taken, if it has changed, and its news. */
    void save(Tally tally);

    /** The first {@code limit} products after {@code last}, by id, that anybody has rated. */
    List<ProductId> products(@Nullable ProductId last, int limit);
}
