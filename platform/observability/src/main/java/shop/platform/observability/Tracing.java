package shop.platform.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import shop.platform.settings.Settings;

/**
 * The traces of one service. With {@code OTEL_EXPORTER_OTLP_ENDPOINT} set, activities are sent
 * there as OTLP over HTTP; without it nothing is recorded, and still every activity has a trace id
 * that travels on in the W3C header {@code traceparent}.
 */
public final class Tracing implements AutoCloseable {

    /** The header's value by its name, or null. */
    @FunctionalInterface
    public interface Headers {
        @Nullable String first(String name);
    }

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

    private static final TextMapGetter<Headers> BY_NAME = new ByName();

    private static final TextMapSetter<BiConsumer<String, String>> CALLING_BACK =
            (headers, name, value) -> {
                if (headers != null) {
                    headers.accept(name, value);
                }
            };

    private final String service;
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Tracing(String service, Settings settings) {
        this.service = service;
        this.provider =
                settings.optional("OTEL_EXPORTER_OTLP_ENDPOINT")
                        .map(endpoint -> exporting(service, endpoint))
                        .orElseGet(Tracing::silent);
        this.tracer = provider.get("shop");
    }

    /** Work done for someone who asked over HTTP; continues the trace in {@code headers}. */
    public Activity receive(String name, Headers headers) {
        return start(name, SpanKind.SERVER, extract(headers));
    }

    /** Work done because of a message; continues the trace in {@code headers}. */
    public Activity consume(String name, Headers headers) {
        return start(name, SpanKind.CONSUMER, extract(headers));
    }

    /** A call to another service. */
    public Activity call(String name) {
        return start(name, SpanKind.CLIENT, Context.current());
    }

    /** Work of the service's own, within the present trace or else in a new one. */
    public Activity work(String name) {
        return start(name, SpanKind.INTERNAL, Context.current());
    }

    /** Hands over the headers that carry the present trace on; none outside of an activity. */
    public void inject(BiConsumer<String, String> headers) {
        W3C.inject(Context.current(), headers, CALLING_BACK);
    }

    @Override
    public void close() {
        provider.shutdown().join(2, TimeUnit.SECONDS);
    }

    private Activity start(String name, SpanKind kind, Context parent) {
        var span = tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
        return new Activity(service, span);
    }

    private static Context extract(Headers headers) {
        return W3C.extract(Context.root(), headers, BY_NAME);
    }

    private static SdkTracerProvider silent() {
        return SdkTracerProvider.builder().setSampler(Sampler.alwaysOff()).build();
    }

    private static SdkTracerProvider exporting(String service, String endpoint) {
        var exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint.replaceFirst("/*$", "/v1/traces"))
                        .build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE_NAME, service)))
                .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    private static final class ByName implements TextMapGetter<Headers> {

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            return headers == null ? null : headers.first(name);
        }
    }
}
