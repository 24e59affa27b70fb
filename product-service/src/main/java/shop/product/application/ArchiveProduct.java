package shop.product.application;

import java.time.Clock;
import shop.product.domain.Editor;
import shop.product.domain.ProductId;

/** Takes a product out of the shop. */
public final class ArchiveProduct {

    private final ProductChanges changes;
    private final Clock clock;

    public ArchiveProduct(ProductChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public void handle(ProductId id, Editor editor) {
        changes.make(id, product -> product.archive(editor, clock.instant()));
    }
}
