package shop.favourite.application;

import java.util.List;

/** A part of some favourites. */
public record FavouritePage(List<FavouriteView> favourites, long total) {}
