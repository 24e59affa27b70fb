package shop.platform.web;

import java.util.function.BooleanSupplier;

/**
 * Something a service needs.
 *
 * @param required whether the service is of no use without it
 * @param alive asked at most once a second; an exception or no answer within a second means no
 */
public record Check(String name, boolean required, BooleanSupplier alive) {}
