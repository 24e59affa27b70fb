package shop.favourite.presentation.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.FavouriteProblem.FavouriteUnknown;
import shop.favourite.domain.FavouriteProblem.ProductIdInvalid;
import shop.favourite.domain.ProductId;

/** Reads products' ids. */
final class ProductIds {

    private ProductIds() {}

    /** An id in an address that cannot be one names nothing. */
    static ProductId inPath(String id) {
        if (!ProductId.isValid(id)) {
            throw new FavouriteUnknown();
        }
        return new ProductId(id);
    }

    static Set<ProductId> inBody(String field, @Nullable List<String> ids) {
        var read = new LinkedHashSet<ProductId>();
        for (@Nullable String id : ids == null ? List.<String>of() : ids) {
            if (id == null || !ProductId.isValid(id)) {
                throw new ProductIdInvalid(field);
            }
            read.add(new ProductId(id));
        }
        return read;
    }
}
