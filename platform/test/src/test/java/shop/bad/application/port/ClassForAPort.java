package shop.bad.application.port;

public final class ClassForAPort {}
