package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.notification.domain.Destinations;

/** What is called, and what is not, over real sockets. */
class PinnedHttpIT {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Destinations STRICT = new Destinations(false, false);
    private static final Destinations PLAIN_BUT_STRICT = new Destinations(true, false);
    private static final Destinations FOR_TESTS = new Destinations(true, true);
    private static final char[] PASSWORD = "password".toCharArray();

    private final Queue<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        for (var each : opened) {
            each.close();
        }
    }

    @Test
    void a_post_arrives_as_it_was_meant() throws IOException {
        var server = open(TestServer.plain(OK));
        var http = http(FOR_TESTS, loopback(), defaultTls(), Duration.ofSeconds(5));

        var answer =
                http.post(
                        FOR_TESTS.check("http://hooks.example:" + server.port() + "/in?x=1"),
                        Map.of("Webhook-Id", "7"),
                        "{}".getBytes(UTF_8));

        assertThat(answer).isEqualTo(new HttpAnswer(200, "ok"));
        assertThat(server.heads().getFirst())
                .startsWith("POST /in?x=1 HTTP/1.1\nHost: hooks.example:" + server.port() + "\n")
                .contains("Content-Length: 2\n", "Webhook-Id: 7\n", "Connection: close\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"})
    void a_name_that_leads_to_a_private_address_is_not_called(String address) throws IOException {
        var server = open(TestServer.plain(OK));
        Resolver resolver = _ -> List.of(InetAddress.ofLiteral(address));
        var http = http(PLAIN_BUT_STRICT, resolver, defaultTls(), Duration.ofSeconds(5));
        var url = FOR_TESTS.check("http://hooks.example:" + server.port() + "/");

        assertThatThrownBy(() -> http.post(url, Map.of(), new byte[0]))
                .hasMessage("the host does not lead to a public address");
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        Resolver resolver =
                _ -> List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1"));
        var http = http(STRICT, resolver, defaultTls(), Duration.ofSeconds(5));

        assertThatThrownBy(() ->
                        http.post(STRICT.check("https://hooks.example/"), Map.of(), new byte[0]))
                .hasMessage("the host does not lead to a public address");
    }

    /**
     * First the name leads to a harmless address, then to another machine: only the first counts,
     * as it is looked up once and called by what was found.
     */
    @Test
    void a_name_that_leads_elsewhere_a_moment_later_gains_nothing() throws IOException {
        var server = open(TestServer.plain(OK));
        var answers =
                new ArrayDeque<>(
                        List.of(
                                InetAddress.ofLiteral("127.0.0.1"),
                                InetAddress.ofLiteral("169.254.169.254")));
        var http =
                http(
                        FOR_TESTS,
                        _ -> List.of(answers.remove()),
                        defaultTls(),
                        Duration.ofSeconds(5));
        var url = FOR_TESTS.check("http://rebinding.example:" + server.port() + "/");

        assertThat(http.post(url, Map.of(), new byte[0]).status()).isEqualTo(200);
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> http.post(url, Map.of(), new byte[0]))
                .hasMessage("the host does not lead to a public address");
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void a_redirect_is_an_answer_and_nothing_more() throws IOException {
        var target = open(TestServer.plain(OK));
        var server =
                open(
                        TestServer.plain(
                                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
                                        + target.port()
                                        + "/\r\nContent-Length: 0\r\n\r\n"));
        var http = http(FOR_TESTS, loopback(), defaultTls(), Duration.ofSeconds(5));

        var answer =
                http.post(
                        FOR_TESTS.check("http://hooks.example:" + server.port() + "/"),
                        Map.of(),
                        new byte[0]);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(target.heads()).isEmpty();
    }

    @Test
    void http_is_not_spoken_where_it_is_not_allowed() {
        var http = http(STRICT, loopback(), defaultTls(), Duration.ofSeconds(5));

        assertThatThrownBy(() ->
                        http.post(FOR_TESTS.check("http://hooks.example/"), Map.of(), new byte[0]))
                .hasMessage("http is not allowed");
    }

    @Test
    void who_does_not_answer_in_time_is_left() {
        var server = open(TestServer.plain(TestServer.SILENCE));
        var http = http(FOR_TESTS, loopback(), defaultTls(), Duration.ofMillis(300));
        var url = FOR_TESTS.check("http://hooks.example:" + server.port() + "/");

        assertThatThrownBy(() -> http.post(url, Map.of(), new byte[0]))
                .hasMessage("no answer within 300 ms");
    }

    @Test
    void a_name_that_cannot_be_looked_up_in_time_is_left() {
        var answered = new CountDownLatch(1);
        Resolver slow =
                _ -> {
                    try {
                        answered.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                };
        var http = http(FOR_TESTS, slow, defaultTls(), Duration.ofMillis(300));

        assertThatThrownBy(() ->
                        http.post(FOR_TESTS.check("http://hooks.example/"), Map.of(), new byte[0]))
                .hasMessage("no answer within 300 ms");
        answered.countDown();
    }

    @Test
    void the_certificate_must_be_of_the_name_that_was_asked_for(@TempDir Path directory)
            throws Exception {
        var keys = keysOf("hooks.example", directory);
        var server = open(new TestServer(serverSocket(keys), OK));
        var http = http(FOR_TESTS, loopback(), trusting(keys), Duration.ofSeconds(5));
        var right = FOR_TESTS.check("https://hooks.example:" + server.port() + "/");
        var wrong = FOR_TESTS.check("https://other.example:" + server.port() + "/");

        assertThat(http.post(right, Map.of(), new byte[0]).status()).isEqualTo(200);
        assertThatThrownBy(() -> http.post(wrong, Map.of(), new byte[0]))
                .isInstanceOf(SSLException.class);
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path directory)
            throws Exception {
        var server = open(new TestServer(serverSocket(keysOf("hooks.example", directory)), OK));
        var http = http(FOR_TESTS, loopback(), defaultTls(), Duration.ofSeconds(5));
        var url = FOR_TESTS.check("https://hooks.example:" + server.port() + "/");

        assertThatThrownBy(() -> http.post(url, Map.of(), new byte[0]))
                .isInstanceOf(SSLException.class);
    }

    private PinnedHttp http(
            Destinations destinations, Resolver resolver, SSLSocketFactory tls, Duration deadline) {
        return open(new PinnedHttp(destinations, resolver, tls, deadline));
    }

    private <T extends AutoCloseable> T open(T part) {
        opened.add(part);
        return part;
    }

    private static Resolver loopback() {
        return _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));
    }

    private static SSLSocketFactory defaultTls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static KeyStore keysOf(String host, Path directory) throws Exception {
        var file = directory.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + host,
                                "-ext",
                                "san=dns:" + host,
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static ServerSocket serverSocket(KeyStore keys)
            throws GeneralSecurityException, IOException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static SSLSocketFactory trusting(KeyStore keys) throws GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
