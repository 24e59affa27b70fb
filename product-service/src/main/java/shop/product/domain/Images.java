package shop.product.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.product.domain.ProductProblem.BadImage;

/** Where a product's pictures may be. */
public final class Images {

    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    /** On any web server, or a path on this one; a second slash would name another server. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(https?://[^/\\s\\p{Cntrl}\"'<>\\\\]+|/(?!/))[^\\s\\p{Cntrl}\"'<>\\\\]*");

    private Images() {}

    /**
     * The same, once it is sure that each can be shown.
     *
     * @throws BadImage naming the first that cannot
     */
    public static List<String> checked(List<? extends @Nullable String> images) {
        if (images.size() > MOST) {
            throw new BadImage("images", "must not have more than " + MOST + " entries");
        }
        for (var i = 0; i < images.size(); i++) {
            var image = images.get(i);
            if (image == null || image.length() > LONGEST || !ADDRESS.matcher(image).matches()) {
                throw new BadImage(
                        "images[" + i + "]",
                        "must be an http or https address, or a path that begins with /");
            }
        }
        return images.stream().map(String::valueOf).toList();
    }
}
