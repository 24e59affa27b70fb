package shop.notification.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Language;
import shop.notification.domain.Mute;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Preferences;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;

/** Changes what a user wants to be told; what is not mentioned stays. */
public final class ChangePreferences {

    /**
     * @param wishes what is wanted, and what is not
     * @param expected the version that was changed, if it was said
     */
    public record Command(
            UserId user,
            @Nullable Language language,
            Map<Mute, Boolean> wishes,
            @Nullable Long expected) {}

    private final Readers readers;

    public ChangePreferences(Readers readers) {
        this.readers = readers;
    }

    public Preferences handle(Command command) {
        var present = readers.preferences(command.user());
        if (command.expected() != null && command.expected() != present.version()) {
            throw new NotificationProblem.ChangedMeanwhile();
        }
        var chosen =
                present.with(
                        command.language() == null ? present.language() : command.language(),
                        unwanted(present, command.wishes()));
        if (!readers.choose(command.user(), chosen)) {
            throw new NotificationProblem.ChangedMeanwhile();
        }
        return chosen;
    }

    private static Set<Mute> unwanted(Preferences present, Map<Mute, Boolean> wishes) {
        var unwanted = new HashSet<>(present.mutes());
        wishes.forEach((mute, wanted) -> {
            if (wanted) {
                unwanted.remove(mute);
            } else {
                unwanted.add(mute);
            }
        });
        return unwanted;
    }
}
