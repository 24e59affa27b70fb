package shop.platform.jdbc;

import java.util.Arrays;
import java.util.Set;
import shop.platform.messaging.Consumer;

/** One of several JVMs of the test service: it relays, and hears its own news if so told. */
final class Instance {

    static final String HEARING = "hearing";

    private Instance() {}

    public static void main(String[] arguments) throws InterruptedException {
        var service = TestService.alpha(System.getenv());
        var relay = service.relay();
        Runtime.getRuntime().addShutdownHook(new Thread(relay::close));
        if (Arrays.asList(arguments).contains(HEARING)) {
            var consumer = consumer(service);
            Runtime.getRuntime().addShutdownHook(new Thread(consumer::close));
        }
        System.out.println(ChildProcess.READY);
        Thread.currentThread().join();
    }

    static Consumer consumer(TestService service) {
        return Consumer.builder(service.kafka(), service.observability())
                .group("hearing")
                .inbox(service.database().inbox("hearing"))
                .listen(
                        TestService.TOPIC,
                        Set.of("thing_changed"),
                        batch ->
                                service.database()
                                        .sql()
                                        .use(handle -> {
                                            var rows =
                                                    handle.prepareBatch(
                                                            """
                                                            INSERT INTO alpha_heard (name, version, delay_millis)
                                                            VALUES (?, ?,
                                                              TIMESTAMPDIFF(MICROSECOND, ?, NOW(6)) DIV 1000)
                                                            """);
                                            batch.forEach(message ->
                                                    rows.add(
                                                            message.key(),
                                                            message.aggregateVersion(),
                                                            message.occurredAt()));
                                            rows.execute();
                                        }))
                .start();
    }
}
