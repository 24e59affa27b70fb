package shop.bad.application.port;

public interface WithoutAdapter {}
