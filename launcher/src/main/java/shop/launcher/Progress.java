package shop.launcher;

import java.time.Duration;

/** Told how the starting of a shop goes on, by several threads at once. */
public interface Progress {

    void started(String part, int port, Duration took);

    /** Something worth a line, while starting or later. */
    void note(String sentence);

    static Progress silent() {
        return new Progress() {
            @Override
            public void started(String part, int port, Duration took) {}

            @Override
            public void note(String sentence) {}
        };
    }
}
