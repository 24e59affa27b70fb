package shop.platform.embedded;

import java.nio.file.Path;

/** A process that starts a store and then dies without a word, as if by kill -9. */
final class StartAndDie {

    private StartAndDie() {}

    public static void main(String[] arguments) {
        var setup = StoreSetup.in(Path.of(arguments[0])).onPort(Integer.parseInt(arguments[1]));
        System.out.println(EmbeddedRedis.start(setup).pid());
        Runtime.getRuntime().halt(1);
    }
}
