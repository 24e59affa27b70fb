package shop.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.platform.security.AccessTokens;

/** Product-service and user-service, as far as this service asks them. */
final class Neighbours implements AutoCloseable {

    private static final Map<String, String> PRICES =
            Map.of("507f1f77bcf86cd799439011", "1500.00", "507f1f77bcf86cd799439012", "19.90");

    private final RSAKey key;
    private final HttpServer server;

    Neighbours() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/jwks.json", exchange -> answer(exchange, keys()));
        server.createContext("/api/products/batch", Neighbours::products);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    Map<String, String> settings() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "PRODUCT_SERVICE_URL", url, "USER_SERVICE_URL", url, "DISCOVERY_SERVICE_URL", url);
    }

    String tokenOf(long user, String... roles) {
        var now = Clock.systemUTC().instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(AccessTokens.ISSUER)
                        .audience(AccessTokens.AUDIENCE)
                        .subject(Long.toString(user))
                        .claim("username", "user" + user)
                        .claim("roles", List.of(roles))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        var head = new JWSHeader.Builder(JWSAlgorithm.RS256).type(AccessTokens.TYPE).keyID("test");
        var token = new SignedJWT(head.build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static void products(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getQuery().replace("ids=", "").split(",", -1);
        var products =
                Stream.of(asked)
                        .filter(PRICES::containsKey)
                        .map(id -> "{\"id\":\"%s\",\"price\":%s}".formatted(id, PRICES.get(id)))
                        .collect(Collectors.joining(","));
        answer(exchange, "{\"products\":[" + products + "],\"missing\":[]}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
