package shop.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Holds an answer's body back until it is complete and has been handed to {@code finished}. */
final class AnswerRecorder {

    private final Consumer<byte[]> finished;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean isFinished;

    AnswerRecorder(Consumer<byte[]> finished) {
        this.finished = finished;
    }

    boolean isFinished() {
        return isFinished;
    }

    /** For answers without a body, whose stream is never opened. */
    void finish() {
        if (!isFinished) {
            isFinished = true;
            finished.accept(body.toByteArray());
        }
    }

    OutputStream into(OutputStream client) {
        body.reset();
        return new Held(client);
    }

    private final class Held extends OutputStream {

        private final OutputStream client;

        Held(OutputStream client) {
            this.client = client;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!isFinished) {
                finish();
                body.writeTo(client);
            }
            client.close();
        }
    }
}
