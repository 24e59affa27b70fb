package shop.platform.web;

import java.util.Map;

/**
 * Remembers for a day which keyed requests were taken and what they were answered, so that a
 * repeated one is not done again.
 *
 * <p>A key belongs to whoever is {@link Fresh} until it is completed or released, or until its lock
 * has lapsed (15 s), as the owner may have died; then the next to begin owns it, and what the
 * former owner says about it is ignored.
 */
public interface IdempotencyStore {

    /**
     * @param principal who asks; keys of different principals never meet
     * @param operation what is asked for: {@code POST /api/orders}
     * @param key what the client made up, 1 to 255 visible ASCII characters
     */
    record Key(String principal, String operation, String key) {}

    /**
     * @param headers those that belong to the answer itself: its type, location, entity tag
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    sealed interface Begun permits Fresh, Replay, Mismatch, Running {}

    /** Nobody has asked this before; do it, then complete or release it as {@code owner}. */
    record Fresh(String owner) implements Begun {}

    /** The same was asked and answered before. */
    record Replay(Answer answer) implements Begun {}

    /** The key was used for another request. */
    record Mismatch() implements Begun {}

    /** The same is being done at this moment. */
    record Running() implements Begun {}

    /**
     * @param requestHash SHA-256 of the request, in hexadecimal
     */
    Begun begin(Key key, String requestHash);

    void complete(Key key, String owner, Answer answer);

    /** Forgets the key, so that the request may be tried again. */
    void release(Key key, String owner);
}
