package shop.platform.security;

/** Who sends a request, as far as it could be proved. */
public sealed interface Caller permits Anonymous, CurrentUser, CallerService {}
