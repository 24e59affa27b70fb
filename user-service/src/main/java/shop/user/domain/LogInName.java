package shop.user.domain;

/** What someone types to say who they are: a username or an e-mail address, folded. */
public record LogInName(String key) {

    private static final int MAX_LENGTH = 508;

    public static LogInName of(String text) {
        var key = Folded.of(text);
        if (key.isEmpty() || key.length() > MAX_LENGTH) {
            throw new UserProblem.Unfit("username", "is not a username or an e-mail address");
        }
        return new LogInName(key);
    }

    public boolean isEmail() {
        return key.contains("@");
    }
}
