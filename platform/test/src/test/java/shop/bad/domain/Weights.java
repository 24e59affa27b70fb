package shop.bad.domain;

final class Weights {

    private final Float[] grams = {1.5f};

    float first() {
        return grams[0];
    }
}
