package shop.favourite.application;

import shop.favourite.domain.Favourite;
import shop.favourite.domain.Product;

/** A favourite and what is known of its product. */
public record FavouriteView(Favourite favourite, Product product) {}
