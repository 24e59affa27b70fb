package shop.launcher.sample;

import io.avaje.jsonb.Json;

/** A user of the sample data; the role is what the shop's administrator grants afterwards. */
@Json(naming = Json.Naming.LowerUnderscore)
record SampleUser(
        String username,
        String email,
        String password,
        String fullName,
        String phone,
        String address,
        String role) {

    Registration registration() {
        return new Registration(email, username, password, fullName, phone, address);
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record Registration(
            String email,
            String username,
            String password,
            String fullName,
            String phone,
            String address) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record LogIn(String username, String password) {}
}
