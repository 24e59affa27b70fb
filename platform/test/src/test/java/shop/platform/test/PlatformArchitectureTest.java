package shop.platform.test;

class PlatformArchitectureTest extends PlatformArchitecture {}
