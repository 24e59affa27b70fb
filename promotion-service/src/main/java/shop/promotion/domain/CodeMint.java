package shop.promotion.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes codes nobody can guess: twelve of 32 letters and digits that are not taken for each other,
 * as in {@code SPRING-7KQ4-M2XD-9HTR}.
 */
public final class CodeMint {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ023456789";
    private static final Pattern PREFIX = Pattern.compile("([A-Z0-9][A-Z0-9_-]{0,19})?");
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final RandomGenerator random;

    /**
     * @param random must be cryptographically strong where codes are worth something
     */
    public CodeMint(RandomGenerator random) {
        this.random = random;
    }

    /**
     * So many different codes.
     *
     * @throws PromotionProblem.FieldRefused if a code cannot begin with {@code prefix}
     */
    public List<Code> mint(String prefix, int count) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new PromotionProblem.FieldRefused(
                    "bad-prefix", "prefix", "has 20 capital letters, digits, - and _ at most");
        }
        if (count < 1 || count > CodeBatch.MOST_CODES) {
            throw new PromotionProblem.FieldRefused(
                    "bad-count", "count", "is 1 to " + CodeBatch.MOST_CODES);
        }
        Set<Code> codes = new LinkedHashSet<>();
        while (codes.size() < count) {
            codes.add(one(prefix));
        }
        return List.copyOf(codes);
    }

    private Code one(String prefix) {
        var text = new StringBuilder(prefix);
        for (var group = 0; group < GROUPS; group++) {
            if (!text.isEmpty()) {
                text.append('-');
            }
            for (var i = 0; i < GROUP; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return new Code(text.toString());
    }
}
