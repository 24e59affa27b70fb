package shop.platform.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonOutput;
import io.avaje.json.stream.JsonStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;

/** Reads by Jackson's parser, the stricter one, and writes by avaje's generator, the faster one. */
final class StrictStream implements JsonStream {

    static final int MAX_DEPTH = 32;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final JsonStream plain;

    StrictStream(JsonStream plain) {
        this.plain = plain;
    }

    private interface Source {
        JsonParser open() throws IOException;
    }

    private static JsonReader strict(Source source) {
        return StrictReader.of(StrictReader.checked(source::open));
    }

    @Override
    public JsonReader reader(String json) {
        return strict(() -> FACTORY.createParser(json));
    }

    @Override
    public JsonReader reader(byte[] json) {
        return strict(() -> FACTORY.createParser(json));
    }

    @Override
    public JsonReader reader(Reader json) {
        return strict(() -> FACTORY.createParser(json));
    }

    @Override
    public JsonReader reader(InputStream json) {
        return strict(() -> FACTORY.createParser(json));
    }

    @Override
    public JsonWriter writer(Writer writer) {
        return plain.writer(writer);
    }

    @Override
    public JsonWriter writer(OutputStream stream) {
        return plain.writer(stream);
    }

    @Override
    public JsonWriter writer(JsonOutput output) {
        return plain.writer(output);
    }

    @Override
    public BufferedJsonWriter bufferedWriter() {
        return plain.bufferedWriter();
    }

    @Override
    public BytesJsonWriter bufferedWriterAsBytes() {
        return plain.bufferedWriterAsBytes();
    }

    @Override
    public PropertyNames properties(String... names) {
        return plain.properties(names);
    }
}
