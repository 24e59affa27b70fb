package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import shop.user.application.LogIn;
import shop.user.domain.LogInName;
import shop.user.domain.Password;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record LogInRequest(@NotBlank String username, @NotEmpty String password) {

    LogIn.Command toCommand(String address) {
        return new LogIn.Command(LogInName.of(username), Password.presented(password), address);
    }

    @Override
    public String toString() {
        return "LogInRequest[…]";
    }
}
