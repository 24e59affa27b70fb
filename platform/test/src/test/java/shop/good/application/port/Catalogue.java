package shop.good.application.port;

public interface Catalogue {

    String name();
}
