package shop.bent.web;

final class Injected {

    @Inject private final String name;

    Injected(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @interface Inject {}
}
