package shop.platform.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Gives a record's adapter exactly what it asks for: no string where a number stands, no fraction
 * where a whole number is wanted, no unknown or doubled field, no NUL, no half of a surrogate pair,
 * nothing after the end.
 */
final class StrictReader implements JsonReader {

    /** More digits than any amount has, few enough that reckoning with them costs nothing. */
    private static final int MAX_DIGITS = 38;

    private static final int MAX_SCALE = 18;

    private final JsonParser parser;

    private StrictReader(JsonParser parser) {
        this.parser = parser;
    }

    static StrictReader of(JsonParser parser) {
        var reader = new StrictReader(parser);
        switch (reader.next()) {
            case NOT_AVAILABLE -> throw BodyProblem.malformed("The body is empty.");
            case VALUE_NULL -> throw BodyProblem.invalid("", "must not be null");
            default -> {}
        }
        return reader;
    }

    interface Reading<T> {
        T get() throws IOException;
    }

    static <T> T checked(Reading<T> reading) {
        try {
            return reading.get();
        } catch (InputCoercionException _) {
            throw BodyProblem.invalid("", "is out of range");
        } catch (StreamConstraintsException _) {
            throw BodyProblem.malformed(
                    "The body is nested too deeply or a part of it is too long.");
        } catch (JsonProcessingException fault) {
            throw BodyProblem.malformed(
                    "The body is not valid JSON (line %d, column %d)."
                            .formatted(
                                    fault.getLocation().getLineNr(),
                                    fault.getLocation().getColumnNr()));
        } catch (CharConversionException _) {
            throw BodyProblem.malformed("The body is not valid UTF-8.");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(parser);
    }

    @Override
    public void beginArray() {
        require(JsonToken.START_ARRAY, "must be a list");
    }

    /** A list has elements or not; none of them is nothing. */
    @Override
    public boolean hasNextElement() {
        return switch (next()) {
            case END_ARRAY -> false;
            case VALUE_NULL -> throw invalid("must not be null");
            default -> true;
        };
    }

    @Override
    public void endArray() {
        refuseMoreAtTheEnd();
    }

    @Override
    public void beginObject(PropertyNames names) {
        beginObject();
    }

    @Override
    public void beginObject() {
        require(JsonToken.START_OBJECT, "must be an object");
    }

    @Override
    public boolean hasNextField() {
        return next() == JsonToken.FIELD_NAME;
    }

    @Override
    public String nextField() {
        var name = clean(checked(parser::currentName));
        next();
        return name;
    }

    @Override
    public void endObject() {
        refuseMoreAtTheEnd();
    }

    @Override
    public boolean isNullValue() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean readBoolean() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw invalid("must be true or false");
        };
    }

    @Override
    public int readInt() {
        requireWhole();
        return inRange(parser::getIntValue);
    }

    @Override
    public long readLong() {
        requireWhole();
        return inRange(parser::getLongValue);
    }

    @Override
    public double readDouble() {
        return readDecimal().doubleValue();
    }

    @Override
    public BigDecimal readDecimal() {
        if (!parser.currentToken().isNumeric()) {
            throw invalid("must be a number");
        }
        var number = checked(parser::getDecimalValue);
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_SCALE) {
            throw invalid("is out of range");
        }
        return number;
    }

    @Override
    public BigInteger readBigInteger() {
        requireWhole();
        return readDecimal().toBigIntegerExact();
    }

    @Override
    public String readString() {
        require(JsonToken.VALUE_STRING, "must be a string");
        return clean(checked(parser::getText));
    }

    @Override
    public byte[] readBinary() {
        require(JsonToken.VALUE_STRING, "must be a string");
        return checked(parser::getBinaryValue);
    }

    @Override
    public String readRaw() {
        throw new UnsupportedOperationException("a request is never kept unread");
    }

    /** The name of the present value as on the wire: {@code items[0].product_id}. */
    @Override
    public String location() {
        var path = new StringBuilder();
        for (JsonStreamContext at = parser.getParsingContext();
                at != null && !at.inRoot();
                at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.getCurrentName() != null) {
                path.insert(0, "." + at.getCurrentName());
            }
        }
        return path.isEmpty() || path.charAt(0) != '.' ? path.toString() : path.substring(1);
    }

    @Override
    public Token currentToken() {
        return switch (parser.currentToken()) {
            case START_ARRAY -> Token.BEGIN_ARRAY;
            case START_OBJECT -> Token.BEGIN_OBJECT;
            case VALUE_STRING -> Token.STRING;
            case VALUE_TRUE, VALUE_FALSE -> Token.BOOLEAN;
            case VALUE_NULL -> Token.NULL;
            default -> Token.NUMBER;
        };
    }

    @Override
    public void close() {
        checked(() -> {
            parser.close();
            return parser;
        });
    }

    @Override
    public void skipValue() {
        checked(parser::skipChildren);
    }

    @Override
    public void unmappedField(String fieldName) {
        throw invalid("is not a known field");
    }

    /** The next token; {@code NOT_AVAILABLE} at the end. */
    private JsonToken next() {
        var token = checked(parser::nextToken);
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    private void require(JsonToken token, String message) {
        if (parser.currentToken() != token) {
            throw invalid(message);
        }
    }

    private void requireWhole() {
        require(JsonToken.VALUE_NUMBER_INT, "must be a whole number");
    }

    private <T> T inRange(Reading<T> number) {
        try {
            return number.get();
        } catch (IOException _) {
            throw invalid("is out of range");
        }
    }

    private void refuseMoreAtTheEnd() {
        if (parser.getParsingContext().inRoot() && next() != JsonToken.NOT_AVAILABLE) {
            throw BodyProblem.malformed("Something follows the end of the body.");
        }
    }

    private String clean(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw invalid("contains a character that is not allowed");
            }
        }
        return text;
    }

    /** The present value's fault, unless the rest of the body shows that it is no JSON at all. */
    BodyProblem invalid(String message) {
        var field = location();
        while (next() != JsonToken.NOT_AVAILABLE) {
            // a later fault of form weighs more than this one of content
        }
        return BodyProblem.invalid(field, message);
    }
}
