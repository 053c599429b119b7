package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.notification.NotificationRules;
import org.ticketing.notification.Occasion;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.PreferenceBody;
import org.ticketing.server.body.UndeliveredNoticeBody;
import org.ticketing.server.notice.Notices;
import org.ticketing.server.notice.UndeliveredNotice;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * The routes of notifications: what people want to be told of, and what they could not be told.
 *
 * @param notices none if this server tells nobody
 */
record NotificationRoutes(
        Ticketing ticketing, Entrance entrance, @Nullable Notices notices) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String UNDELIVERED = DESK + "/undelivered-notices";

    private static final Refusal STAFF_ONLY = new Refusal(
            "staff-only",
            Source.assumed("the vendor sees to it that its e-mails arrive"),
            new Text(
                    "What could not be delivered is for the vendor's staff: ask them",
                    "O que não pôde ser entregue é com a equipe do fornecedor: fale com ela"));

    /** What somebody does not want to be told of. */
    private record Preferences(@Nullable List<String> silenced) {}

    private record Nothing() {}

    void register(RoutesConfig routes) {
        routes.get(DESK + "/notifications", this::preferences);
        routes.post(DESK + "/notifications", this::silence);
        routes.get(UNDELIVERED, this::undelivered);
        routes.post(UNDELIVERED + "/{notice}/retry", this::retry);
    }

    private void preferences(Context request) {
        tell(request, Caller.of(request, ticketing, entrance));
    }

    private void silence(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        caller.session().notices().silence(occasions(Bodies.read(request, Preferences.class)));
        tell(request, caller);
    }

    private static void tell(Context request, Caller caller) {
        NotificationRules rules = caller.desk().policy().notifications();
        Set<Occasion> silenced = caller.session().notices().silenced();
        Set<Occasion> told = rules == null
                ? Set.of()
                : rules.rules().stream()
                        .flatMap(rule -> rule.on().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Occasion.class)));
        Set<Occasion> optional = rules == null ? Set.of() : rules.optional();
        SessionRoutes.unkept(request)
                .json(Map.of(
                        "items",
                        told.stream()
                                .map(occasion -> new PreferenceBody(
                                        occasion.key(),
                                        occasion.label(),
                                        optional.contains(occasion),
                                        optional.contains(occasion) && silenced.contains(occasion)))
                                .toList()));
    }

    private static Set<Occasion> occasions(Preferences body) {
        Map<String, Occasion> known = new LinkedHashMap<>();
        Stream.of(Occasion.values()).forEach(occasion -> known.put(occasion.key(), occasion));
        List<String> asked = body.silenced() == null ? List.of() : body.silenced();
        List<Violation> violations = new ArrayList<>();
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        for (int i = 0; i < asked.size(); i++) {
            Occasion occasion = known.get(asked.get(i));
            if (occasion == null) {
                violations.add(Violation.unknown("silenced." + i, asked.get(i), List.copyOf(known.keySet())));
            } else {
                occasions.add(occasion);
            }
        }
        if (body.silenced() == null) {
            violations.add(new Violation(
                    "silenced",
                    "not-null",
                    new Text("is mandatory: fill it in, [] for nothing", "é obrigatório: preencha, [] para nada")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return occasions;
    }

    private void undelivered(Context request) {
        Keeper keeper = keeper(request);
        List<UndeliveredNoticeBody> items = keeper
                .notices()
                .undelivered(keeper.desk().id())
                .stream()
                .filter(keeper::maySee)
                .map(UndeliveredNoticeBody::of)
                .toList();
        SessionRoutes.unkept(request).json(Map.of("items", items));
    }

    private void retry(Context request) {
        Keeper keeper = keeper(request);
        Bodies.read(request, Nothing.class);
        String id = request.pathParam("notice");
        if (!keeper.maySee(keeper.notices().undelivered(keeper.desk().id(), id))) {
            throw Notices.notFound(id);
        }
        UndeliveredNotice again = keeper.notices().again(keeper.desk().id(), id);
        SessionRoutes.unkept(request).status(202).json(UndeliveredNoticeBody.of(again));
    }

    /** Somebody of the vendor, who is shown what is about tickets that they may see. */
    private record Keeper(Desk desk, Actor actor, Notices notices) {

        boolean maySee(UndeliveredNotice undelivered) {
            return desk.mayBeTold(undelivered.notice(), actor);
        }
    }

    private Keeper keeper(Context request) {
        Desk desk = ticketing.desk(request.pathParam("desk"));
        Actor actor = entrance.actor(request, desk.id());
        if (actor.side() != Side.VENDOR) {
            throw new Refused(STAFF_ONLY);
        }
        if (notices == null) {
            throw new NotFound(
                    new Text("list of what could not be delivered at desk", "lista do que não pôde ser entregue em"),
                    desk.id().value());
        }
        return new Keeper(desk, actor, notices);
    }
}
