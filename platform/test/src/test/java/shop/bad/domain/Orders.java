package shop.bad.domain;

public interface Orders {

    void add();
}
