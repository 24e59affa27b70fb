package shop.favourite.application;

import shop.favourite.domain.FavouriteList;

/** A list and how much is on it. */
public record ListView(FavouriteList list, long size) {}
