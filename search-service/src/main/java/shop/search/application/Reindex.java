package shop.search.application;

import shop.search.application.port.Rebuilding;
import shop.search.application.port.Rebuilding.Progress;

/** Has the index made anew, or tells how that goes. */
public final class Reindex {

    /** What is wanted. */
    public enum Wish {
        BEGIN,
        LOOK
    }

    private final Rebuilding rebuilding;

    public Reindex(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    public Progress handle(Wish wish) {
        return switch (wish) {
            case BEGIN -> rebuilding.begin();
            case LOOK -> rebuilding.latest();
        };
    }
}
