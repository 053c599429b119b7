package org.ticketing.examples;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.notification.Notice;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.TicketId;

/** One of the four desks, over one of the stores, on a clock that stands until it is set. */
final class Scene {

    /** The role that speaks for a customer at each desk. */
    private static final Map<String, String> CUSTOMER_ROLES =
            Map.of("unisac", "key-user", "uno", "user", "sismais", "customer", "sensusx", "subscriber");

    /** What forms of these desks ask for before a ticket of a kind can be opened. */
    private static final Map<String, String> ASKED_FOR = Map.of(
            "video", "https://videos.example/123",
            "where", "Financeiro, emissão de boletos",
            "purpose", "Relatório para a reunião de pais",
            "screen-code", "ATW0001 – Atendimento ao Cliente",
            "record", "Cliente 100: o e-mail do contato não foi gravado");

    private final SupportPolicy policy;
    private final ZoneId zone;
    private final Ticketing ticketing;
    private Instant now = Instant.EPOCH;

    private Scene(Store store, SupportPolicy policy) {
        this.policy = policy;
        this.zone = policy.zone();
        this.ticketing = Ticketing.builder()
                .storage(store.empty())
                .desk(policy)
                .clock(() -> now)
                .typeDetector(SmallDesk::typeOf)
                .build();
    }

    /**
     * A desk at an instant.
     *
     * @param localTime by the clock on the desk's wall: {@code 2026-11-27T17:40}
     */
    static Scene at(Store store, String desk, String localTime) {
        return at(store, ExamplePolicies.read(desk), localTime);
    }

    /** The same with a policy that is said otherwise. */
    static Scene at(Store store, SupportPolicy policy, String localTime) {
        Scene scene = new Scene(store, policy);
        scene.itIs(localTime);
        if (scene.policy.directory() != null) {
            scene.seat("escola-azul", "ana", "bia");
            scene.seat("escola-verde", "caio");
        }
        return scene;
    }

    /** Registers an organisation whose administrator is {@code dora}, with people who have seats. */
    private void seat(String organisation, String... people) {
        attendant().organisation(organisation).register(contract());
        for (String person : people) {
            as(Actor.customer("dora", organisation)).organisation(organisation).registerPerson(user(person));
            attendant().organisation(organisation).grantSeat(person, "Conferido com o contrato");
        }
    }

    private static OrganisationCommand.Register contract() {
        return new OrganisationCommand.Register(
                "maintenance",
                null,
                "escola.example",
                List.of(new OrganisationCommand.Person("dora", "Dora", "dora@escola.example")));
    }

    /** A person with a seat asked for. */
    static OrganisationCommand.RegisterPerson user(String person) {
        return new OrganisationCommand.RegisterPerson(
                person, person, person + "@escola.example", Set.of("updater-download"), true);
    }

    void itIs(String localTime) {
        now = instant(localTime);
        ticketing.tick();
    }

    Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(zone).toInstant();
    }

    SupportPolicy policy() {
        return policy;
    }

    /** Somebody who speaks for a customer. */
    Session customer() {
        return customer("ana", "escola-azul");
    }

    Session customer(String person, String organisation) {
        String desk = policy.desk().value();
        return as(Actor.customer(person, organisation, CUSTOMER_ROLES.get(desk)));
    }

    /** The same, of an organisation with a plan. */
    Session customerWithPlan(String plan) {
        String role = CUSTOMER_ROLES.get(policy.desk().value());
        return as(Actor.customer("ana", "escola-azul", role).withPlan(plan));
    }

    /** Somebody of an organisation with one role. */
    Session customerAs(String role) {
        return as(Actor.customer("rita", "escola-azul", role));
    }

    /** An attendant of the vendor. */
    Session attendant() {
        return staff("attendant");
    }

    Session staff(String role) {
        return as(Actor.staff("staff-" + role, role));
    }

    /** Somebody of the vendor with a role, who works in one area. */
    Session staffIn(String area, String role) {
        return as(Actor.staff("staff-" + role, role).workingIn(area));
    }

    Session as(Actor actor) {
        return ticketing.desk(policy.desk().value()).as(actor);
    }

    /** Hands out whom to tell of what has happened since the last time. */
    List<Notice> notices() {
        ticketing.tick();
        List<Notice> notices = new ArrayList<>();
        ticketing.desk(policy.desk().value()).notices("mail", notices::add);
        return notices;
    }

    /** Whether somebody may be told of it. */
    boolean mayBeTold(Notice notice, Actor actor) {
        return ticketing.desk(policy.desk().value()).mayBeTold(notice, actor);
    }

    /** A ticket of a kind with all that the kind's form insists on. */
    Command.Open complete(String kind) {
        Command.Open open = new Command.Open(kind, "Preciso de ajuda", "O que aconteceu, passo a passo.");
        for (var field : policy.intake().fieldsFor(kind)) {
            if (field.mandatory()) {
                open = open.with(field.id(), ASKED_FOR.get(field.id()));
            }
        }
        return open;
    }

    /** Opens a ticket of a kind for a customer, through the main channel. */
    TicketId open(String kind) {
        return customer().open(complete(kind)).ticket();
    }

    /** The same, told in other words. */
    TicketId open(String kind, String title, String description) {
        return customer()
                .open(new Command.Open(
                        kind, title, description, null, null, complete(kind).fields()))
                .ticket();
    }

    /** What is promised last under a goal; nothing if the policy promises nothing there. */
    Optional<PromisedTime> promised(TicketId ticket, String goal) {
        return attendant().promises(ticket).stream()
                .filter(promised -> promised.clock().goal().equals(goal))
                .reduce((earlier, later) -> later);
    }

    Clock clock(TicketId ticket, String goal) {
        return promised(ticket, goal).orElseThrow().clock();
    }

    /** When something is due, by the clock on the desk's wall. */
    Optional<LocalDateTime> due(TicketId ticket, String goal) {
        return promised(ticket, goal)
                .flatMap(promised -> Optional.ofNullable(promised.clock().due()))
                .map(due -> LocalDateTime.ofInstant(due, zone));
    }
}
