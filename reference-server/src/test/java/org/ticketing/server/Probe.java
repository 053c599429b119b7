package org.ticketing.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that would be right for somebody who may make it, for every route that there is. A route that is not here is one
 * that nobody has attacked yet.
 *
 * @param route as the server has it
 * @param query to be added to its address
 * @param body with single quotes for double ones; none where nothing is sent
 */
record Probe(String route, String query, Optional<String> body) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String TICKET = DESK + "/tickets/{ticket}";
    private static final String ARTICLE = DESK + "/articles/{article}";
    private static final String WEBHOOK = DESK + "/webhooks/{webhook}";
    private static final String CHAT = DESK + "/chats/{chat}";
    private static final String CONSULTATION = DESK + "/consultations/{consultation}";
    private static final String A_QUESTION =
            "{'genre': 'question', 'category': '$category', 'language': 'pt', 'audience': '$audience', 'title': 't',"
                    + " 'text': 't'}";
    private static final String ORGANISATION = DESK + "/organisations/{organisation}";

    private static final String NO_TICKET = "0199d1a0-0000-7000-8000-0000000000b1";

    /** Where new tickets are. */
    private static final Map<String, String> AREAS =
            Map.of("unisac", "classification", "uno", "support", "sismais", "level-1", "sensusx", "sac");

    /** Those that anybody may ask, whoever they are. */
    static final List<Probe> OPEN_TO_ALL = List.of(
            get("/openapi.yaml"),
            get("/health"),
            get("/problems/{type}"),
            get("/api/v1/desks"),
            get(DESK),
            get(DESK + "/ways-in"));

    /** Pages for people, which are not in the contract. */
    static final List<Probe> PAGES = List.of(get("/"), get("/docs"), get("/docs/start.js"));

    /** Those for which one has to be somebody. */
    static final List<Probe> OF_A_DESK = List.of(
            get(DESK + "/catalog"),
            get(DESK + "/tickets"),
            get(DESK + "/reads"),
            new Probe("GET " + DESK + "/counts", "?by=phase", Optional.empty()),
            get(DESK + "/menu"),
            get(DESK + "/board"),
            get(DESK + "/calendar"),
            get(DESK + "/calendar.ics"),
            get(DESK + "/dashboard"),
            get(DESK + "/areas/{area}/queue"),
            get(DESK + "/report"),
            get(DESK + "/report.csv"),
            get(DESK + "/report.xlsx"),
            get(DESK + "/promises"),
            get(DESK + "/organisations"),
            get(DESK + "/directory-events"),
            get(DESK + "/contacts"),
            get(DESK + "/notifications"),
            post(DESK + "/notifications", "{'silenced': []}"),
            post(
                    DESK + "/contacts",
                    "{'channel': 'portal', 'recognition': 'not-recognised', 'wish': 'ask', 'words': 'w'}"),
            // Of somebody else, whom nobody knows.
            get(DESK + "/people/{person}/export"),
            post(DESK + "/people/{person}/erase", "{'reason': 'subject-request'}"),
            post(DESK + "/bulk", "{'action': 'close', 'tickets': ['" + NO_TICKET + "']}"),
            post(DESK + "/tickets", "{'kind': '$kind', 'title': 't', 'description': 'd', 'fields': {$fields}$for}"));

    /** Those of articles that anybody may come upon, or write. */
    static final List<Probe> OF_KNOWLEDGE = List.of(
            get(DESK + "/articles"),
            post(DESK + "/articles", A_QUESTION),
            post(DESK + "/consultations", "{'category': '$category'}"),
            new Probe(
                    "GET " + DESK + "/deflection",
                    "?from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z",
                    Optional.empty()));

    /** Those that name an article, which is published for customers, or a consultation, which is nobody's. */
    static final List<Probe> OF_AN_ARTICLE = List.of(
            get(ARTICLE),
            get(ARTICLE + "/latest"),
            get(ARTICLE + "/history"),
            get(ARTICLE + "/ratings"),
            post(ARTICLE + "/rate", "{'stars': 1}"),
            post(ARTICLE + "/write", A_QUESTION),
            post(ARTICLE + "/publish", "{}"),
            post(ARTICLE + "/withdraw", "{}"),
            get(CONSULTATION),
            post(CONSULTATION + "/read-article", "{'article': 'x'}"),
            post(CONSULTATION + "/conclude", "{'helped': true}"));

    /** Those of live chat: through the main channel nobody can ask for one. */
    static final List<Probe> OF_CHATS = List.of(
            get(DESK + "/chats"),
            post(DESK + "/chats", "{'topic': 't'}"),
            get(DESK + "/chat-queue"),
            post(DESK + "/chat-queue/take-next", "{}"),
            new Probe(
                    "GET " + DESK + "/chat-figures",
                    "?from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z",
                    Optional.empty()));

    /** Those that name a live chat, which is nobody's. */
    static final List<Probe> OF_A_CHAT = List.of(
            get(CHAT),
            get(CHAT + "/messages"),
            new Probe("GET " + CHAT + "/why", "?action=take-chats", Optional.empty()),
            post(CHAT + "/take", "{}"),
            post(CHAT + "/hand-over", "{'attendant': 'nobody'}"),
            post(CHAT + "/weigh", "{'priority': 'high'}"),
            post(CHAT + "/write", "{'text': 't'}"),
            post(CHAT + "/leave", "{}"),
            post(CHAT + "/end", "{}"),
            post(CHAT + "/become-ticket", "{'kind': '$kind', 'title': 't', 'description': 'd'}"),
            post(CHAT + "/rate", "{'stars': 1}"));

    /** Those that name a ticket. */
    static final List<Probe> OF_A_TICKET = List.of(
            get(TICKET),
            get(TICKET + "/history"),
            get(TICKET + "/attachments/{attachment}"),
            get(TICKET + "/promises"),
            get(TICKET + "/actions"),
            new Probe("GET " + TICKET + "/why", "?action=resolve", Optional.empty()),
            post(TICKET + "/classify", "{'priority': 'high'}"),
            post(TICKET + "/assign", "{'assignee': 'somebody'}"),
            post(TICKET + "/reply", "{'text': 't'}"),
            post(TICKET + "/note", "{'text': 't'}"),
            post(TICKET + "/await-customer", "{'text': 't'}"),
            post(TICKET + "/give-evidence", "{'fields': {}, 'waiveRest': true}"),
            post(TICKET + "/promise-date", "{'date': '2026-12-24T12:00:00Z', 'reason': 'r'}"),
            post(TICKET + "/repromise", "{'reason': 'r'}"),
            post(TICKET + "/renegotiate", "{'wishedDate': '2026-12-24T12:00:00Z', 'reason': 'r'}"),
            post(TICKET + "/escalate", "{'reason': 'r'}"),
            post(TICKET + "/answer-renegotiation", "{'refused': true, 'reason': 'r'}"),
            post(TICKET + "/accept-answer", "{}"),
            post(
                    TICKET + "/offer-quote",
                    "{'currency': 'BRL', 'lines': [{'text': 't', 'amount': 1}], 'validUntil': '2026-12-24T12:00:00Z'}"),
            post(TICKET + "/approve-quote", "{'version': 1}"),
            post(TICKET + "/decline-quote", "{'version': 1, 'reason': 'r'}"),
            post(TICKET + "/answer-by-article", "{'article': 'a', 'text': 't'}"),
            post(TICKET + "/resolve", "{'text': 't'}"),
            post(TICKET + "/reopen", "{'text': 't'}"),
            post(TICKET + "/rate", "{'stars': 5}"),
            post(TICKET + "/follow-up", "{'title': 't', 'description': 'd', 'fields': {$fields}}"),
            post(TICKET + "/watch", "{'watching': true}"),
            post(TICKET + "/manage-watchers", "{'add': ['somebody']}"),
            post(TICKET + "/tag", "{'add': []}"),
            post(TICKET + "/close", "{}"),
            // Another one, which nobody has ever opened.
            post(TICKET + "/link", "{'ticket': '" + NO_TICKET + "', 'relation': 'relates-to'}"),
            post(TICKET + "/unlink", "{'ticket': '" + NO_TICKET + "', 'relation': 'relates-to'}"),
            post(TICKET + "/merge", "{'into': '" + NO_TICKET + "'}"),
            post(TICKET + "/split", "{'title': 't', 'description': 'd'}"));

    /** Those that take something else than JSON, or ask for nothing but that something be done. */
    static final List<Probe> OF_MESSAGES = List.of(
            new Probe("POST " + DESK + "/attachments", "?name=a.txt", Optional.of("a")),
            get(DESK + "/undelivered-notices"),
            post(DESK + "/undelivered-notices/{notice}/retry", "{}"));

    /** Those that tell what happens; a stream does not end by itself, so it is begun behind an event that there is not. */
    static final List<Probe> OF_WHAT_HAPPENS = List.of(
            get(DESK + "/events"),
            new Probe("GET " + DESK + "/events/stream", "?after=999999999999", Optional.empty()),
            get(DESK + "/webhooks"),
            post(DESK + "/webhooks", "{'url': 'x'}"),
            get(WEBHOOK),
            new Probe("DELETE " + WEBHOOK, "", Optional.empty()),
            post(WEBHOOK + "/rotate-secret", "{}"),
            post(WEBHOOK + "/enable", "{}"),
            get(WEBHOOK + "/deliveries"),
            post(WEBHOOK + "/deliveries/{delivery}/retry", "{}"));

    /** Those that name an organisation; they speak of somebody whom nobody has registered. */
    static final List<Probe> OF_AN_ORGANISATION = List.of(
            get(ORGANISATION),
            get(ORGANISATION + "/history"),
            get(ORGANISATION + "/review"),
            get(ORGANISATION + "/export"),
            post(
                    ORGANISATION + "/register",
                    "{'plan': 'maintenance', 'mailDomain': 'x.example',"
                            + " 'administrators': [{'id': 'x', 'name': 'X', 'email': 'x@x.example'}]}"),
            post(ORGANISATION + "/change-contract", "{'plan': 'maintenance', 'seats': 9, 'reason': 'r'}"),
            post(ORGANISATION + "/register-person", "{'person': 'y', 'name': 'Y', 'email': 'y@x.example'}"),
            post(ORGANISATION + "/request-seat", "{'person': 'x'}"),
            post(ORGANISATION + "/release-seat", "{'person': 'x'}"),
            post(ORGANISATION + "/deactivate", "{'person': 'x'}"),
            post(ORGANISATION + "/grant-seat", "{'person': 'x', 'reason': 'r'}"),
            post(ORGANISATION + "/refuse-seat", "{'person': 'x', 'reason': 'r'}"),
            post(ORGANISATION + "/block", "{'person': 'x', 'reason': 'r'}"),
            post(ORGANISATION + "/unblock", "{'person': 'x', 'reason': 'r'}"),
            post(
                    ORGANISATION + "/record-replacement",
                    "{'outgoing': 'x', 'asker': 'legal-representative', 'mailbox': 'x@x.example', 'person': 'y',"
                            + " 'name': 'Y', 'email': 'y@x.example', 'cpf': '529.982.247-25'}"),
            post(ORGANISATION + "/approve-replacement", "{'reason': 'r'}"),
            post(ORGANISATION + "/reject-replacement", "{'reason': 'r'}"));

    /** Those by which one becomes somebody, or somebody else again; where a desk has accounts, tests of their own try them. */
    static final List<Probe> OF_A_VISIT = List.of(
            post(DESK + "/session", "{}"),
            get(DESK + "/session"),
            new Probe("DELETE " + DESK + "/session", "", Optional.empty()),
            post(DESK + "/session/password", "{}"),
            post(DESK + "/recovery", "{}"),
            post(DESK + "/recovery/confirmation", "{}"));

    /** Those by which staff look after accounts. */
    static final List<Probe> OF_ACCOUNTS = List.of(
            get(DESK + "/accounts"),
            post(DESK + "/accounts", "{}"),
            new Probe("DELETE " + DESK + "/accounts/{person}", "", Optional.empty()),
            post(DESK + "/accounts/{person}/amend", "{'name': 'n'}"),
            post(DESK + "/accounts/{person}/welcome", "{}"),
            get(DESK + "/shared-accounts"),
            get(DESK + "/undelivered-letters"),
            post(DESK + "/accounts/{person}/block", "{'reason': 'r'}"),
            post(DESK + "/accounts/{person}/unblock", "{}"));

    private static Probe get(String path) {
        return new Probe("GET " + path, "", Optional.empty());
    }

    private static Probe post(String path, String body) {
        return new Probe("POST " + path, "", Optional.of(body));
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** The last part of the route, which tells it from others. */
    String name() {
        return route.replace(DESK, "")
                .replace("/tickets/{ticket}", "{ticket}")
                .replace("/organisations/{organisation}", "{organisation}")
                .replace("/articles/{article}", "{article}")
                .replace("/consultations/{consultation}", "{consultation}")
                .replace("/chats/{chat}", "{chat}")
                .replace("/people/{person}", "{person}");
    }

    String path(String desk, String ticket) {
        return route.substring(route.indexOf(' ') + 1)
                        .replace("{desk}", desk)
                        .replace("{ticket}", ticket)
                        .replace("{article}", ticket)
                        .replace("{consultation}", ticket)
                        .replace("{chat}", ticket)
                        .replace("{organisation}", "blue")
                        .replace("{person}", "nobody")
                        .replace("{area}", AREAS.get(desk))
                        .replace("{notice}", "none")
                        .replace("{webhook}", "none")
                        .replace("{delivery}", "none")
                        .replace("{attachment}", "0199d1a0-0000-7000-8000-0000000000a1")
                        .replace("{type}", "refused")
                + query;
    }
}
