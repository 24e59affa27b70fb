package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import shop.user.application.Register;
import shop.user.domain.Email;
import shop.user.domain.Password;
import shop.user.domain.Profile;
import shop.user.domain.Username;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record RegisterRequest(
        @NotBlank String email,
        @NotBlank String username,
        @NotEmpty String password,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String address) {

    Register.Command toCommand() {
        return new Register.Command(
                Email.of(email),
                Username.of(username),
                Password.chosen(password),
                new Profile(fullName, phone, address));
    }

    @Override
    public String toString() {
        return "RegisterRequest[…]";
    }
}
