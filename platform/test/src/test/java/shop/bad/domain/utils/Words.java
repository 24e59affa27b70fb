package shop.bad.domain.utils;

record Words() {}
