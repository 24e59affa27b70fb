package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import shop.notification.domain.Destinations;
import shop.notification.domain.WebhookUrl;

/**
 * Posts to addresses that strangers have chosen. A name is looked up once, all it leads to is
 * checked, and the connection is made to exactly what was checked, so that a name that leads
 * elsewhere a moment later gains nothing; the certificate must be the name's. No proxy, no
 * redirect, nothing after the deadline. {@code java.net.http} cannot be told which address to use.
 */
public final class PinnedHttp implements AutoCloseable {

    private final Destinations destinations;
    private final Resolver resolver;
    private final SSLSocketFactory tls;
    private final Duration deadline;
    private final ExecutorService lookups =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-deadline").factory());

    public PinnedHttp(
            Destinations destinations, Resolver resolver, SSLSocketFactory tls, Duration deadline) {
        this.destinations = destinations;
        this.resolver = resolver;
        this.tls = tls;
        this.deadline = deadline;
    }

    HttpAnswer post(WebhookUrl url, Map<String, String> headers, byte[] body) throws IOException {
        if (!url.isSecure() && !destinations.insecure()) {
            throw new IOException("http is not allowed");
        }
        var end = System.nanoTime() + deadline.toNanos();
        var addresses = within(end, () -> checked(url.host()));
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            var alarm = watch.schedule(() -> close(socket), left(end), TimeUnit.MILLISECONDS);
            try {
                return exchange(socket, addresses.getFirst(), url, headers, body, end);
            } catch (IOException e) {
                throw System.nanoTime() >= end ? tooLate() : e;
            } finally {
                alarm.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
        watch.shutdownNow();
    }

    /** If a name leads to several addresses, all must be public. */
    private List<InetAddress> checked(String host) throws IOException {
        var addresses = resolver.resolve(host);
        if (addresses.isEmpty()) {
            throw new IOException("the host is unknown");
        }
        for (var address : addresses) {
            if (!destinations.allows(address)) {
                throw new IOException("the host does not lead to a public address");
            }
        }
        return addresses;
    }

    private HttpAnswer exchange(
            Socket socket,
            InetAddress address,
            WebhookUrl url,
            Map<String, String> headers,
            byte[] body,
            long end)
            throws IOException {
        socket.connect(new InetSocketAddress(address, url.port()), left(end));
        var connection = url.isSecure() ? secured(socket, url) : socket;
        var out = connection.getOutputStream();
        out.write(head(url, headers, body.length).getBytes(ISO_8859_1));
        out.write(body);
        out.flush();
        return HttpAnswer.read(new BufferedInputStream(connection.getInputStream()));
    }

    private Socket secured(Socket socket, WebhookUrl url) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, url.host(), url.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!url.host().contains(":") && !url.host().matches("[0-9.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(url.host())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String head(WebhookUrl url, Map<String, String> headers, int length) {
        var head = new StringBuilder();
        head.append("POST ").append(url.target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(url.authority()).append("\r\n");
        head.append("Connection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private <T> T within(long end, Callable<T> work) throws IOException {
        var future = lookups.submit(work);
        try {
            return future.get(left(end), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw tooLate();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            future.cancel(true);
        }
    }

    private IOException tooLate() {
        return new IOException("no answer within " + deadline.toMillis() + " ms");
    }

    /** Milliseconds, rounded up: what is over by them is over. None would mean without end. */
    private static int left(long end) {
        var millis = Math.ceilDiv(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1));
        return (int) Math.max(1, millis);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is of no more use either way
        }
    }
}
