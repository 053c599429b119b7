package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.server.body.DeliveryBody;
import org.ticketing.server.body.EventBody;
import org.ticketing.server.body.WebhookBody;
import org.ticketing.server.webhook.Delivery;
import org.ticketing.server.webhook.NewWebhook;
import org.ticketing.server.webhook.Webhook;
import org.ticketing.server.webhook.Webhooks;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * The routes by which the vendor's staff have other programs told of what happens.
 *
 * @param webhooks none if this server tells no other programs
 */
record WebhookRoutes(
        Ticketing ticketing, Entrance entrance, @Nullable Webhooks webhooks) {

    private static final String WEBHOOKS = "/api/v1/desks/{desk}/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook}";
    private static final String DELIVERIES = WEBHOOK + "/deliveries";

    private static final Refusal STAFF_ONLY = new Refusal(
            "staff-only",
            Source.assumed("which programs are told of what happens at a desk is the vendor's business"),
            new Text(
                    "Which programs are told of what happens is for the vendor's staff: ask them",
                    "Quais programas são avisados do que acontece é com a equipe do fornecedor: fale com ela"));

    private record Nothing() {}

    void register(RoutesConfig routes) {
        routes.get(WEBHOOKS, this::list);
        routes.post(WEBHOOKS, this::create);
        routes.get(WEBHOOK, this::read);
        routes.delete(WEBHOOK, this::remove);
        routes.post(WEBHOOK + "/rotate-secret", this::rotate);
        routes.post(WEBHOOK + "/enable", this::enable);
        routes.get(DELIVERIES, this::deliveries);
        routes.post(DELIVERIES + "/{delivery}/retry", this::retry);
    }

    private void list(Context request) {
        Keeper keeper = keeper(request);
        List<WebhookBody> items = keeper.webhooks().all(keeper.desk().id()).stream()
                .map(WebhookBody::of)
                .toList();
        answer(request, Map.of("items", items));
    }

    private void create(Context request) {
        Keeper keeper = keeper(request);
        NewWebhook body = Bodies.read(request, NewWebhook.class);
        Webhooks.WithSecret made = keeper.webhooks().register(keeper.desk(), keeper.actor(), body);
        request.status(201)
                .header("Location", request.path() + "/" + made.webhook().id());
        answer(request, WebhookBody.of(made));
    }

    private void read(Context request) {
        answer(request, WebhookBody.of(keeper(request).webhook(request)));
    }

    private void remove(Context request) {
        Keeper keeper = keeper(request);
        keeper.webhooks().remove(keeper.desk().id(), request.pathParam("webhook"));
        SessionRoutes.unkept(request).status(204);
    }

    private void rotate(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        answer(request, WebhookBody.of(keeper.webhooks().rotate(keeper.desk().id(), request.pathParam("webhook"))));
    }

    private void enable(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        answer(request, WebhookBody.of(keeper.webhooks().enable(keeper.desk().id(), request.pathParam("webhook"))));
    }

    private void deliveries(Context request) {
        Keeper keeper = keeper(request);
        Webhook webhook = keeper.webhook(request);
        DeliveriesQuery query = DeliveriesQuery.of(request);
        List<Delivery> found = keeper.webhooks().deliveries(webhook, query.state(), query.before(), query.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "items",
                found.stream()
                        .flatMap(delivery -> keeper.shown(delivery).stream())
                        .toList());
        if (found.size() == query.limit()) {
            body.put("next", String.valueOf(found.get(found.size() - 1).position()));
        }
        answer(request, body);
    }

    private void retry(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        Webhook webhook = keeper.webhook(request);
        Delivery failed = keeper.webhooks().failed(webhook, request.pathParam("delivery"));
        if (keeper.shown(failed).isEmpty()) {
            throw Webhooks.noDelivery(failed.parcel().id());
        }
        Delivery again = keeper.webhooks().again(webhook, failed);
        request.status(202);
        answer(request, keeper.shown(again).orElseThrow());
    }

    private static void answer(Context request, Object body) {
        SessionRoutes.unkept(request).json(body);
    }

    /** Somebody of the vendor, who is shown what is about tickets that they may see. */
    private record Keeper(Desk desk, Actor actor, Webhooks webhooks) {

        Webhook webhook(Context request) {
            return webhooks.find(desk.id(), request.pathParam("webhook"));
        }

        Optional<DeliveryBody> shown(Delivery delivery) {
            return desk.news(delivery.position() - 1, 1).seenBy(actor).stream()
                    .map(news -> DeliveryBody.of(delivery, EventBody.of(desk.id(), news)))
                    .findFirst();
        }
    }

    private Keeper keeper(Context request) {
        Desk desk = ticketing.desk(request.pathParam("desk"));
        Actor actor = entrance.actor(request, desk.id());
        // Whatever a policy grants: programs are told of all customers, which is no business of one of them.
        if (actor.side() != Side.VENDOR) {
            throw new Refused(STAFF_ONLY);
        }
        desk.policy()
                .access()
                .ruling(actor, Action.MANAGE_WEBHOOKS, Facts.over(Domains.NONE))
                .refusal()
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        if (webhooks == null) {
            throw new NotFound(
                    new Text("list of webhooks at desk", "lista de webhooks em"),
                    desk.id().value());
        }
        return new Keeper(desk, actor, webhooks);
    }
}
