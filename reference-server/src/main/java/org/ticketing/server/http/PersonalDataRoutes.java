package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.PersonalArchive;
import org.ticketing.PersonalDataSession;
import org.ticketing.Ticketing;
import org.ticketing.jackson.PersonalArchiveFile;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.ReadsBody;
import org.ticketing.server.notice.Notices;
import org.ticketing.storage.Erased;
import org.ticketing.storage.TicketRead;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** The routes of personal data: who was shown what, a copy of all that is held on somebody, and their erasure. */
record PersonalDataRoutes(
        Ticketing ticketing, Entrance entrance, @Nullable Notices notices) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String PERSON = DESK + "/people/{person}";
    private static final int USUAL_PAGE = 50;

    /** The reasons that people give; the one that time gives is not among them. */
    private static final List<String> REASONS = Stream.of(ErasureReason.values())
            .filter(reason -> reason != ErasureReason.RETENTION_ENDED)
            .map(ErasureReason::key)
            .toList();

    /** What is asked for. */
    record Erase(String reason) {}

    void register(RoutesConfig routes) {
        routes.get(DESK + "/reads", this::reads);
        routes.get(PERSON + "/export", this::exportPerson);
        routes.post(PERSON + "/erase", this::erase);
        routes.get(DESK + "/organisations/{organisation}/export", this::exportOrganisation);
    }

    private void reads(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Parameters parameters = Parameters.only(request, "person", "ticket", "cursor", "limit");
        Optional<PersonId> by = parameters.id("person", PersonId::new);
        Optional<TicketId> ticket = parameters.id("ticket", TicketId::parse);
        Optional<String> cursor = parameters.single("cursor");
        int limit = parameters.number("limit").orElse(USUAL_PAGE);
        parameters.require(PageRequest.violationsOfLimit(limit));
        Page<TicketRead> page = personalData(caller).reads(by, ticket, cursor, limit);
        Links.set(request, page);
        request.json(ReadsBody.of(page, caller.labels()));
    }

    private void exportPerson(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        String person = person(request);
        PersonalArchive archive = personalData(caller).exportPerson(person);
        send(request, archive, heldHere(caller, person));
    }

    private void exportOrganisation(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        send(request, personalData(caller).exportOrganisation(organisation(request)), Map.of());
    }

    /** Written as it is read, so it may be of any length; who may not have it has been told by now. */
    private static void send(Context request, PersonalArchive archive, Map<String, String> more) {
        request.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"data.zip\"");
        try {
            PersonalArchiveFile.write(archive, more, request.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void erase(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        String person = person(request);
        ErasureReason reason = reason(Bodies.command(request, Erase.class));
        Erased erased = personalData(caller).erase(person, reason);
        DeskId desk = caller.desk().id();
        if (entrance.hasAccounts(desk)) {
            entrance.accounts(desk).registration().erase(desk, new PersonId(person));
        }
        if (notices != null) {
            notices.erase(desk, new PersonId(person));
        }
        request.json(erased);
    }

    /** What this server holds on somebody beside what the desk does: their account, and of what they were told by e-mail. */
    private Map<String, String> heldHere(Caller caller, String person) {
        DeskId desk = caller.desk().id();
        Map<String, String> held = new TreeMap<>();
        if (entrance.hasAccounts(desk)) {
            entrance.accounts(desk)
                    .registration()
                    .find(desk, new PersonId(person))
                    .ifPresent(account ->
                            held.put("account.json", Json.MAPPER.writeValueAsString(AccountBody.of(account))));
        }
        if (notices != null) {
            held.put("notices.json", Json.MAPPER.writeValueAsString(notices.of(desk, new PersonId(person))));
        }
        return held;
    }

    private static ErasureReason reason(Erase body) {
        return Stream.of(ErasureReason.values())
                .filter(reason -> reason.key().equals(body.reason()))
                .filter(reason -> REASONS.contains(reason.key()))
                .findFirst()
                .orElseThrow(() -> new InvalidCommand(List.of(new Violation(
                        "reason",
                        "known-value",
                        new Text("has to be one of %s", "precisa ser um de %s").with(REASONS)))));
    }

    private static PersonalDataSession personalData(Caller caller) {
        return caller.session().personalData();
    }

    private static String person(Context request) {
        String id = request.pathParam("person");
        try {
            return new PersonId(id).value();
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(new Text("person", "pessoa"), id);
        }
    }

    private static String organisation(Context request) {
        String id = request.pathParam("organisation");
        try {
            return new OrganisationId(id).value();
        } catch (IllegalArgumentException notAnId) {
            throw NotFound.organisation(id);
        }
    }
}
