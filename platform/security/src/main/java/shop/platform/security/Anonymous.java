package shop.platform.security;

/** Someone who has shown nothing. */
public record Anonymous() implements Caller {}
