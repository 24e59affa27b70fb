package shop.gateway;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One HTTP server with its connections to the services, all of it on one thread. */
final class Door extends VerticleBase {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_CONNECTIONS = 1024;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int IDLE_SECONDS = 65;
    private static final int DRAIN_SECONDS = 20;

    /** Streams of events say something at least every fifteen seconds. */
    private static final Duration STREAM_SILENCE = Duration.ofSeconds(30);

    private final GatewaySettings settings;
    private final Upstreams upstreams;
    private final RateLimits limits;
    private final IntConsumer started;
    private final Set<HttpConnection> streams = new HashSet<>();
    private @Nullable HttpServer server;

    Door(GatewaySettings settings, Upstreams upstreams, RateLimits limits, IntConsumer started) {
        this.settings = settings;
        this.upstreams = upstreams;
        this.limits = limits;
        this.started = started;
    }

    @Override
    public Future<?> start() {
        var cors = new Cors(settings.origins());
        var commonHeaders = new CommonHeaders(cors);
        var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client());
        proxy.origin(this::connect)
                .addInterceptor(new Answers())
                .addInterceptor(new Entrance(commonHeaders, cors, limits))
                .addInterceptor(new BodyLimit(vertx, settings.requestTimeout()))
                .addInterceptor(new Outbound())
                .addInterceptor(new Retries(upstreams));
        var slowClients = new SlowClients(vertx, settings.requestTimeout(), settings.idleTimeout());
        var doorstep = new Doorstep(commonHeaders, slowClients, proxy);
        server =
                vertx.createHttpServer(serverOptions())
                        .connectionHandler(slowClients::watch)
                        .invalidRequestHandler(doorstep::refuseUndecoded)
                        .requestHandler(doorstep);
        return server.listen().onSuccess(listening -> started.accept(listening.actualPort()));
    }

    /** Finishes what is under way; streams, which have no end, are taken up again elsewhere. */
    @Override
    public Future<?> stop() {
        List.copyOf(streams).forEach(HttpConnection::close);
        return server == null
                ? Future.succeededFuture()
                : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        var exchange = Exchange.of(context);
        if (exchange.route().isStream()) {
            remember(context.request().proxiedRequest());
        }
        var silence = exchange.route().isStream() ? STREAM_SILENCE : settings.readTimeout();
        var options =
                new RequestOptions()
                        .setHost(exchange.target().host())
                        .setPort(exchange.target().port())
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(silence.toMillis());
        return context.client()
                .request(options)
                .recover(fault -> Future.failedFuture(new Retries.Unreachable(fault)));
    }

    private void remember(HttpServerRequest stream) {
        streams.add(stream.connection());
        stream.response().endHandler(_ -> streams.remove(stream.connection()));
        stream.response().closeHandler(_ -> streams.remove(stream.connection()));
    }

    private HttpClient client() {
        var options =
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setMaxHeaderSize(LONGEST_LINE * 4);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    private HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setPort(sharedPort())
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_LINE)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true)
                .setCompressors(List.of(StandardCompressionOptions.gzip()))
                .setCompressionContentSizeThreshold(Answers.LEAST_COMPRESSED);
    }

    /** A free port is to be the same one for all instances, which Vert.x calls -1. */
    private int sharedPort() {
        return settings.port() == 0 ? -1 : settings.port();
    }
}
