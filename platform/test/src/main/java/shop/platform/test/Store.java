package shop.platform.test;

/** A store that a test may need. */
public enum Store {
    MYSQL,
    MONGODB,
    REDIS,
    KAFKA
}
