package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What came back over HTTP/1.1, as far as it is of interest.
 *
 * @param start the first part of the body
 */
record HttpAnswer(int status, String start) {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int MOST_OF_HEAD = 16 * 1024;
    private static final int MOST_OF_BODY = 64 * 1024;
    private static final int START = 1024;

    /** Reads an answer, of its body no more than 64 KB; what was said before it is left out. */
    static HttpAnswer read(InputStream in) throws IOException {
        var left = MOST_OF_HEAD;
        while (true) {
            var line = line(in, left);
            left -= line.length();
            var status = STATUS_LINE.matcher(line);
            if (!status.matches()) {
                throw new IOException("the answer is not HTTP/1.1");
            }
            var code = Integer.parseInt(status.group(1));
            var headers = headers(in, left);
            if (code >= 200) {
                return new HttpAnswer(code, start(in, code, headers));
            }
        }
    }

    private static Map<String, String> headers(InputStream in, int most) throws IOException {
        var headers = new HashMap<String, String>();
        var left = most;
        for (var line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            left -= line.length();
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String line(InputStream in, int most) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer ends too early");
            }
            if (line.size() >= most) {
                throw new IOException("the answer's head is too large");
            }
            line.write(c);
        }
        var text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Once the status is known a body that breaks off does not matter. */
    private static String start(InputStream in, int code, Map<String, String> headers) {
        var body = new ByteArrayOutputStream();
        try {
            if (code == 204 || code == 304) {
                return "";
            }
            if (headers.getOrDefault("transfer-encoding", "")
                    .toLowerCase(Locale.ROOT)
                    .contains("chunked")) {
                readChunks(in, body);
            } else {
                readUpTo(in, body, length(headers));
            }
        } catch (IOException broken) {
            return text(body) + " [" + broken.getMessage() + "]";
        }
        return text(body);
    }

    private static long length(Map<String, String> headers) {
        var length = headers.getOrDefault("content-length", "");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }

    private static void readChunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        while (body.size() < MOST_OF_BODY) {
            var size = line(in, START).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("not a chunk");
            }
            var length = Long.parseLong(size, 16);
            if (length == 0) {
                return;
            }
            readUpTo(in, body, length);
            line(in, START);
        }
    }

    private static void readUpTo(InputStream in, ByteArrayOutputStream body, long length)
            throws IOException {
        var left = Math.min(length, MOST_OF_BODY - body.size());
        var buffer = new byte[8192];
        while (left > 0) {
            var count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                return;
            }
            body.write(buffer, 0, count);
            left -= count;
        }
    }

    private static String text(ByteArrayOutputStream body) {
        var bytes = body.toByteArray();
        return new String(bytes, 0, Math.min(bytes.length, START), UTF_8);
    }
}
