package shop.platform.messaging;

import java.util.List;

/**
 * Hears messages of one topic, or those of several together if it listens to them all.
 *
 * <p>The batch is handled in one transaction, together with the note that it was heard: what was
 * heard before is already gone from it, so are the types not asked for, and messages of one
 * aggregate stand in their order. What a rule of the shop forbids is recorded, not thrown. An
 * exception undoes the batch: a technical one is tried again for as long as it takes; after any
 * other the messages are handled one by one, and the one that fails alone goes to the dead letters.
 * A message may therefore be handed over again after an attempt that was undone.
 */
@FunctionalInterface
public interface Listener {

    void handle(List<Message> batch);

    /**
     * Whether a message is of any use here, as its content alone tells. What is not is dropped
     * before anything is written; to handle it would have to change nothing.
     */
    default boolean wants(Message message) {
        return true;
    }
}
