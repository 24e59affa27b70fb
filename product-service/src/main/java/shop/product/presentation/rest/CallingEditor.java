package shop.product.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import shop.platform.security.CurrentUser;
import shop.platform.web.Callers;
import shop.product.domain.Editor;
import shop.product.domain.SellerId;

/** Who asks, as the catalogue sees it. */
final class CallingEditor {

    private CallingEditor() {}

    /** The user who sent the request; nobody else gets past this. */
    static Editor of(ServerRequest request) {
        return editor(Callers.user(request));
    }

    /** {@code null} where it is not a signed-in user. */
    static @Nullable Editor ifKnown(ServerRequest request) {
        return Callers.of(request) instanceof CurrentUser user ? editor(user) : null;
    }

    private static Editor editor(CurrentUser user) {
        return new Editor(new SellerId(user.id()), user.isStaff());
    }
}
