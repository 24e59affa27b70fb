package shop.discovery.domain;

/** How far an instance is; only one that is up is given to callers. */
public enum Status {
    STARTING,
    UP,
    DRAINING,
    DOWN
}
