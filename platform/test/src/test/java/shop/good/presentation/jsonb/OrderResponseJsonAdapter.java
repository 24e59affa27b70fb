package shop.good.presentation.jsonb;

/** As a generator would write it: no rule is for it. */
public final class OrderResponseJsonAdapter {

    public static double last;

    private OrderResponseJsonAdapter() {}
}
