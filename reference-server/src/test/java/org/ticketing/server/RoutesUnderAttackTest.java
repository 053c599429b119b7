package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.KnowledgeSession;
import org.ticketing.OrganisationSession;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.intake.Field;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.Visitors.Visitor;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TicketId;

/**
 * Every route, with every role of every desk: what each may do is in a table that was looked at, {@code attack/DESK.txt}; what
 * nobody may do is tried on each route here. Fails on a route or a role that is in no table.
 */
class RoutesUnderAttackTest {

    private static final Path TABLES = Path.of("src/test/resources/attack");
    private static final List<SupportPolicy> POLICIES = Desks.policies();
    private static final Visitors VISITORS = new Visitors(POLICIES);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.startWith(demo -> VISITORS);
        for (SupportPolicy policy : POLICIES) {
            if (policy.directory() != null) {
                register(policy, "blue");
                register(policy, "green");
            }
        }
    }

    /** An organisation with a person of each role, who has what the directory gives to it. */
    private static void register(SupportPolicy policy, String organisation) {
        List<OrganisationCommand.Person> people = VISITORS.of(policy, organisation).stream()
                .filter(Visitor::isCustomer)
                .map(visitor -> visitor.role().id() + "-of-" + organisation)
                .map(id -> new OrganisationCommand.Person(id, id, id + "@x.example"))
                .toList();
        OrganisationSession keeper = server.desk(policy.desk().value())
                .as(Actor.staff("staff-attendant", "attendant"))
                .organisation(organisation);
        // The second role of such a desk is its administrators', the first one takes a seat.
        keeper.register(new OrganisationCommand.Register("maintenance", null, "x.example", people.subList(1, 2)));
        OrganisationSession administrator = server.desk(policy.desk().value())
                .as(Actor.customer(people.get(1).id(), organisation))
                .organisation(organisation);
        OrganisationCommand.Person keyUser = people.get(0);
        administrator.registerPerson(
                new OrganisationCommand.RegisterPerson(keyUser.id(), keyUser.name(), keyUser.email(), Set.of(), true));
        keeper.grantSeat(keyUser.id(), "r");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteIsTried() {
        assertThat(Stream.of(
                                Probe.PAGES,
                                Probe.OPEN_TO_ALL,
                                Probe.OF_A_DESK,
                                Probe.OF_KNOWLEDGE,
                                Probe.OF_AN_ARTICLE,
                                Probe.OF_CHATS,
                                Probe.OF_A_CHAT,
                                Probe.OF_A_TICKET,
                                Probe.OF_MESSAGES,
                                Probe.OF_WHAT_HAPPENS,
                                Probe.OF_AN_ORGANISATION,
                                Probe.OF_A_VISIT,
                                Probe.OF_ACCOUNTS)
                        .flatMap(List::stream)
                        .map(Probe::route))
                .containsExactlyInAnyOrderElementsOf(server.routes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("each role, with a ticket of its own organisation")
    void whoMayDoWhat(String desk) throws IOException {
        SupportPolicy policy = policy(desk);
        List<Visitor> visitors = VISITORS.of(policy, "blue");
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(desk),
                        visitors.stream().map(visitor -> visitor.role().id()))
                .toList());
        guarded()
                .forEach(probe -> rows.add(Stream.concat(
                                Stream.of(probe.name()), visitors.stream().map(visitor -> outcome(probe, visitor)))
                        .toList()));
        Path table = TABLES.resolve(desk + ".txt");
        String found = String.join("\n", Columns.aligned(rows)) + "\n";
        if (Boolean.getBoolean("attack.write")) {
            Files.createDirectories(TABLES);
            Files.writeString(table, found);
        }
        assertThat(found)
                .as("who may do what; after a look at what is new, write it with -Dattack.write=true")
                .isEqualTo(Files.readString(table));
    }

    /** For which one has to be somebody. */
    private static Stream<Probe> guarded() {
        return Stream.of(
                        Probe.OF_A_DESK,
                        Probe.OF_KNOWLEDGE,
                        Probe.OF_AN_ARTICLE,
                        Probe.OF_CHATS,
                        Probe.OF_A_CHAT,
                        Probe.OF_MESSAGES,
                        Probe.OF_WHAT_HAPPENS,
                        Probe.OF_A_TICKET,
                        Probe.OF_AN_ORGANISATION,
                        Probe.OF_ACCOUNTS)
                .flatMap(List::stream);
    }

    private static String outcome(Probe probe, Visitor visitor) {
        Answer answer = ask(
                probe,
                visitor.token(),
                visitor.desk().value(),
                ticketFor(probe, visitor.desk().value()));
        String refusal = answer.status() == 403 ? " " + answer.at("/refusal/code") : "";
        return answer.status() + refusal;
    }

    private static Answer ask(Probe probe, String token, String desk, String ticket) {
        Optional<String> body =
                probe.body().map(text -> filledIn(text, desk, token).replace('\'', '"'));
        Client client = server.client(token);
        Client sending = body.isPresent() ? client.with("Content-Type", "application/json") : client;
        return sending.send(probe.method(), probe.path(desk, ticket), body);
    }

    /** The body of an opening; staff have to say for whom. */
    private static String filledIn(String body, String desk, String token) {
        Command.Open complete = complete(policy(desk));
        String fields = complete.fields().entrySet().stream()
                .map(field -> "'" + field.getKey() + "': '" + field.getValue() + "'")
                .collect(Collectors.joining(", "));
        KnowledgeRules rules = Objects.requireNonNull(policy(desk).knowledge());
        return body.replace("$kind", complete.kind())
                .replace("$category", rules.categoryIds().get(0))
                .replace("$audience", rules.audienceIds().get(0))
                .replace("$fields", fields)
                .replace("$for", token.endsWith(":vendor") ? ", 'organisation': 'blue'" : "");
    }

    private static Command.Open complete(SupportPolicy policy) {
        String kind = policy.classification().kindIds().get(0);
        Command.Open open = new Command.Open(kind, "t", "d");
        for (var field : policy.intake().fieldsFor(kind)) {
            String answer = field.input() == Field.Input.LINK ? "https://video.example/1" : "x";
            open = field.mandatory() ? open.with(field.id(), answer) : open;
        }
        return open;
    }

    /** A new ticket of the organisation "blue", in the state in which the request makes sense. */
    private static String ticketFor(Probe probe, String desk) {
        if (probe.route().contains("{article}")) {
            return article(desk, probe.route().endsWith("/publish"));
        }
        String ticket = open(desk);
        if (probe.route().endsWith("/reopen")) {
            String staff = "staff-attendant";
            server.desk(desk).as(Actor.staff(staff, "attendant")).resolve(id(ticket), "done");
        }
        return ticket;
    }

    /** A new article for customers, which is published, unless it is to be. */
    private static String article(String desk, boolean draft) {
        KnowledgeRules rules = Objects.requireNonNull(policy(desk).knowledge());
        String lead = desk.equals("unisac") ? "area-lead" : "attendant";
        KnowledgeSession staff =
                server.desk(desk).as(Actor.staff("staff-" + lead, lead)).knowledge();
        UUID article = staff.write(new KnowledgeCommand.Write(
                        "question",
                        rules.categoryIds().get(0),
                        "pt",
                        rules.audienceIds().get(0),
                        "t",
                        "t"))
                .item();
        if (!draft) {
            staff.publish(new ArticleId(article));
        }
        return article.toString();
    }

    private static TicketId id(String ticket) {
        return TicketId.parse(ticket);
    }

    private static String open(String desk) {
        SupportPolicy policy = policy(desk);
        String role = policy.access().roles().stream()
                .filter(each -> each.side() == Side.CUSTOMER)
                .findFirst()
                .orElseThrow()
                .id();
        return server.desk(desk)
                .as(Actor.customer(role + "-of-blue", "blue", role))
                .open(complete(policy))
                .ticket()
                .toString();
    }

    private static SupportPolicy policy(String desk) {
        return POLICIES.stream()
                .filter(each -> each.desk().value().equals(desk))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("a ticket that one may not know of is not there, on any route, and nothing happens to it")
    void whatOneMayNotKnowOf(String desk) {
        String others = open(desk);
        String ofAnotherDesk = open(desk.equals("uno") ? "sismais" : "uno");
        String before = log(desk, others);
        for (Probe probe : Probe.OF_A_TICKET) {
            for (Visitor visitor : VISITORS.of(policy(desk), "green")) {
                List<String> unknown = new ArrayList<>(
                        List.of(ofAnotherDesk, UUID.randomUUID().toString(), "1", "UNI-1", "%20", "..%2F..%2Fhealth"));
                if (visitor.isCustomer()) {
                    unknown.add(others);
                }
                for (String ticket : unknown) {
                    Answer answer = ask(probe, visitor.token(), desk, ticket);
                    assertThat(answer.status())
                            .as("%s as %s with %s: %s", probe.route(), visitor.token(), ticket, answer.text())
                            .isEqualTo(404);
                }
            }
        }
        assertThat(log(desk, others)).isEqualTo(before);
    }

    private static String log(String desk, String ticket) {
        return server.storage().log(policy(desk).desk(), id(ticket)).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("an article that one may not know of is not there, on any route, and nothing happens to it")
    void whichArticleOneMayNotKnowOf(String desk) {
        String draft = article(desk, true);
        String ofAnotherDesk = article(desk.equals("uno") ? "sismais" : "uno", false);
        String before = articleLog(desk, draft);
        for (Probe probe : Probe.OF_AN_ARTICLE) {
            for (Visitor visitor : VISITORS.of(policy(desk), "blue")) {
                List<String> unknown =
                        new ArrayList<>(List.of(ofAnotherDesk, UUID.randomUUID().toString(), "1"));
                if (visitor.isCustomer()) {
                    unknown.add(draft);
                }
                for (String article : unknown) {
                    assertThat(ask(probe, visitor.token(), desk, article).status())
                            .as("%s as %s with %s", probe.route(), visitor.token(), article)
                            .isEqualTo(404);
                }
            }
        }
        assertThat(articleLog(desk, draft)).isEqualTo(before);
    }

    private static String articleLog(String desk, String article) {
        return server.storage()
                .knowledge()
                .log(policy(desk).desk(), UUID.fromString(article))
                .toString();
    }

    @Test
    @DisplayName("an organisation that one may not know of is not there, on any route")
    void whichOrganisationOneMayNotKnowOf() {
        for (Probe probe : Probe.OF_AN_ORGANISATION) {
            for (Visitor visitor : VISITORS.of(policy("unisac"), "green")) {
                if (visitor.isCustomer()) {
                    assertThat(ask(probe, visitor.token(), "unisac", "").status())
                            .as("%s as %s", probe.route(), visitor.token())
                            .isEqualTo(404);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    @DisplayName("who is nobody at this desk learns nothing, not even whether a ticket is there")
    void whoIsNobody(String desk) {
        String ticket = open(desk);
        String before = log(desk, ticket);
        String ofAnotherDesk = VISITORS.of(policy(desk.equals("uno") ? "sismais" : "uno"), "blue")
                .get(0)
                .token();
        List<String> nobodies = List.of("nobody", ofAnotherDesk, desk + ":root:vendor", desk + ":attendant:");
        for (Probe probe : guarded().toList()) {
            for (String token : nobodies) {
                assertThat(ask(probe, token, desk, ticket).status())
                        .as("%s as %s", probe.route(), token)
                        .isEqualTo(401);
            }
            assertThat(server.client()
                            .send(probe.method(), probe.path(desk, ticket), probe.body())
                            .status())
                    .as("%s as nobody", probe.route())
                    .isEqualTo(401);
        }
        assertThat(log(desk, ticket)).isEqualTo(before);
    }

    @Test
    @DisplayName("what is open to all tells a stranger and a customer the same")
    void whatIsOpenToAll() {
        for (Probe probe : Probe.OPEN_TO_ALL) {
            Answer stranger = server.client().send("GET", probe.path("uno", ""), Optional.empty());
            Answer customer = server.client("uno:user:blue").send("GET", probe.path("uno", ""), Optional.empty());
            assertThat(stranger.status()).as(probe.route()).isEqualTo(200);
            assertThat(stranger.text()).isEqualTo(customer.text());
        }
    }
}
