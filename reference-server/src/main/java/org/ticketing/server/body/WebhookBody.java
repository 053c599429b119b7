package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.webhook.Webhook;
import org.ticketing.server.webhook.Webhooks;

/**
 * A program that is told of what happens.
 *
 * @param secret what its requests are signed with; only when it has just been made
 */
public record WebhookBody(
        String id,
        String url,
        List<String> roles,
        List<String> types,
        boolean internal,
        Instant registeredAt,
        @Nullable Instant disabledAt,
        @Nullable String secret) {

    public WebhookBody {
        roles = List.copyOf(roles);
        types = List.copyOf(types);
    }

    public static WebhookBody of(Webhook webhook) {
        return of(webhook, null);
    }

    /** With the secret, which is told this once. */
    public static WebhookBody of(Webhooks.WithSecret made) {
        return of(made.webhook(), made.secret());
    }

    private static WebhookBody of(Webhook webhook, @Nullable String secret) {
        return new WebhookBody(
                webhook.id(),
                webhook.url(),
                webhook.roles().stream().sorted().toList(),
                webhook.types(),
                webhook.internal(),
                webhook.registeredAt(),
                webhook.disabledAt(),
                secret);
    }
}
