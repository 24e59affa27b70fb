package shop.good.domain;

public interface Orders {

    void add(Order order);
}
