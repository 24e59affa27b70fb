package shop.platform.web.json;

import io.avaje.http.api.Validator;
import io.avaje.json.stream.JsonStream;
import io.avaje.jsonb.Jsonb;
import java.util.Locale;

/**
 * What avaje's generated routes need beside their controller: a mapper that reads strictly and a
 * validator that speaks English.
 *
 * <p>A body that is not JSON is refused as malformed (400); one that is, but not what the record
 * asks for, as invalid (422), naming the field. Nothing a client sends ends in another exception.
 */
public record Json(Jsonb jsonb, Validator validator) {

    /** One for all services of a JVM: avaje cannot build two at the same time. */
    private static final Json SHARED = create();

    public static Json shared() {
        return SHARED;
    }

    private static Json create() {
        var constraints = io.avaje.validation.Validator.builder().build();
        return new Json(
                strict(),
                (bean, language, groups) -> constraints.validate(bean, Locale.ENGLISH, groups));
    }

    private static Jsonb strict() {
        var generated = Jsonb.builder().build();
        return Jsonb.builder()
                .adapter(new StrictStream(JsonStream.builder().serializeEmpty(true).build()))
                .add((type, jsonb) -> new RequestAdapter<>(generated.adapter(type)))
                .build();
    }
}
