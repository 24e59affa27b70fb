package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.notification.application.SendMessage;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Text;
import shop.notification.domain.UserId;

/**
 * @param title one line
 * @param category account, orders, shipping, payments or alerts; account if absent
 * @param channels in_app, email or both; both if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record SendMessageRequest(
        @NotNull @Min(1) Long userId,
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String title,
        @NotBlank @Size(max = 2000) String message,
        @Nullable @Size(max = 16) String category,
        @Nullable @Size(min = 1, max = 2) List<String> channels) {

    SendMessage.Command toCommand(String request) {
        return new SendMessage.Command(
                request,
                new UserId(userId),
                new Text(title, message),
                category == null ? null : Category.of(category),
                channels == null
                        ? null
                        : channels.stream().map(Channel::of).collect(Collectors.toSet()));
    }
}
