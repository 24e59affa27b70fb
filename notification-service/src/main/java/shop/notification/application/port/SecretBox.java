package shop.notification.application.port;

/** Keeps secrets so that a copy of the database does not tell them. */
public interface SecretBox {

    String seal(String secret);
}
