package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.notification.domain.MailDelivery;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
public record MailListResponse(List<MailResponse> mails, int count, int skip, int limit) {

    static MailListResponse of(List<MailDelivery> mails, Page page) {
        return new MailListResponse(
                mails.stream().map(MailResponse::of).toList(),
                mails.size(),
                page.skip(),
                page.limit());
    }
}
