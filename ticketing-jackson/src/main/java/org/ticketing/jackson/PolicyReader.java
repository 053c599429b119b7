package org.ticketing.jackson;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketing.classification.Classification;
import org.ticketing.classification.Complexity;
import org.ticketing.classification.Forwarding;
import org.ticketing.classification.InitialPriority;
import org.ticketing.classification.Kind;
import org.ticketing.classification.Phrase;
import org.ticketing.classification.Priority;
import org.ticketing.classification.SuggestionRule;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Area;
import org.ticketing.directory.Plan;
import org.ticketing.directory.StaffLevel;
import org.ticketing.guidance.Guidance;
import org.ticketing.intake.Field;
import org.ticketing.intake.Form;
import org.ticketing.intake.Intake;
import org.ticketing.intake.WithoutEvidence;
import org.ticketing.policy.Lifecycle;
import org.ticketing.policy.PolicyDocument;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** Reads a policy from its document. */
final class PolicyReader {

    private PolicyReader() {}

    static SupportPolicy read(Spot policy, PolicyDocument document) {
        ZoneId zone = zone(policy.at("zone"));
        CalendarReader calendars = new CalendarReader(zone);
        return new SupportPolicy(
                document,
                desk(policy.at("desk").text()),
                policy.at("name").words(),
                zone,
                policy.at("code-prefix").text(),
                words(policy.at("words")),
                classification(policy),
                policy.at("areas").list().stream().map(PolicyReader::area).toList(),
                policy.at("staff-levels").list().stream()
                        .map(PolicyReader::staffLevel)
                        .toList(),
                policy.at("plans").list().stream().map(PolicyReader::plan).toList(),
                AccessReader.channels(policy),
                new Intake(policy.at("forms").list().stream()
                        .map(PolicyReader::form)
                        .toList()),
                policy.at("guidance").list().stream()
                        .map(PolicyReader::guidance)
                        .toList(),
                AccessReader.rules(policy),
                new ServiceLevels(
                        document.hash(),
                        policy.at("calendars").list().stream()
                                .map(calendars::read)
                                .toList(),
                        policy.at("goals").list().stream().map(GoalReader::read).toList()),
                lifecycle(policy),
                DirectoryReader.read(policy.at("directory")),
                PersonalDataReader.read(policy.at("personal-data")),
                LadderReader.read(policy.at("renegotiation")),
                CatalogReader.read(policy.at("catalog")),
                ViewReader.read(policy),
                KnowledgeReader.read(policy.at("knowledge")),
                ChatReader.read(policy.at("chat")),
                AttachmentsReader.read(policy.at("attachments")),
                NotificationsReader.read(policy.at("notifications")),
                AfterReader.read(policy.at("after")));
    }

    private static DeskId desk(String id) {
        return new DeskId(Key.isKey(id) ? id : "stand-in");
    }

    private static ZoneId zone(Spot spot) {
        String name = spot.text();
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        String meant = Nearest.to(name, ZoneId.getAvailableZoneIds()).orElse("America/Sao_Paulo");
        spot.add(
                "zone",
                new Text(
                                "'%s' is no time zone: write its name in the IANA database, like %s",
                                "'%s' não é um fuso horário: escreva o nome dele na base IANA, como %s")
                        .with(name, meant));
        return ZoneOffset.UTC;
    }

    private static Map<String, Text> words(Spot spot) {
        return spot.entries().stream().collect(Collectors.toMap(Spot::key, Spot::words));
    }

    private static Classification classification(Spot policy) {
        Spot initial = policy.at("initial-priority");
        return new Classification(
                policy.at("kinds").list().stream().map(PolicyReader::kind).toList(),
                policy.at("priorities").list().stream()
                        .map(PolicyReader::priority)
                        .toList(),
                new InitialPriority(initial.at("priority").text(), initial.source()),
                policy.at("complexities").list().stream()
                        .map(PolicyReader::complexity)
                        .toList(),
                policy.at("suggestions").list().stream()
                        .map(PolicyReader::suggestion)
                        .toList(),
                forwarding(policy.at("forwarding")));
    }

    private static SuggestionRule suggestion(Spot spot) {
        Map<Fact, String> suggest = new EnumMap<>(Fact.class);
        SuggestionRule.SUGGESTED.forEach(fact -> {
            Spot value = spot.at("suggest").at(fact.key());
            if (value.isPresent()) {
                suggest.put(fact, value.text());
            }
        });
        return new SuggestionRule(
                spot.at("id").text(),
                ConditionReader.read(spot.at("when")),
                spot.at("words").list().stream().map(Spot::text).map(Phrase::of).toList(),
                suggest,
                spot.at("because").words(),
                spot.source());
    }

    private static Forwarding forwarding(Spot spot) {
        return spot.isPresent()
                ? new Forwarding(
                        spot.at("reason-mandatory").flag(),
                        spot.at("told-to-customers").flag(),
                        spot.source())
                : Forwarding.USUAL;
    }

    private static Kind kind(Spot spot) {
        return new Kind(
                spot.at("id").text(), spot.at("label").words(), spot.at("area").text(), spot.source());
    }

    private static Priority priority(Spot spot) {
        return new Priority(spot.at("id").text(), spot.at("label").words(), spot.source());
    }

    private static Complexity complexity(Spot spot) {
        return new Complexity(spot.at("id").text(), spot.at("label").words(), spot.source());
    }

    private static Area area(Spot spot) {
        Spot responsible = spot.at("responsible");
        return new Area(
                spot.at("id").text(),
                spot.at("label").words(),
                responsible.isPresent() ? responsible.text() : null,
                spot.source());
    }

    private static StaffLevel staffLevel(Spot spot) {
        return new StaffLevel(spot.at("id").text(), spot.at("label").words(), spot.source());
    }

    private static Plan plan(Spot spot) {
        return new Plan(spot.at("id").text(), spot.at("label").words(), spot.source());
    }

    private static Form form(Spot spot) {
        return new Form(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("kinds").texts(),
                spot.at("fields").list().stream().map(PolicyReader::field).toList(),
                without(spot.at("without")));
    }

    private static WithoutEvidence without(Spot spot) {
        return spot.isPresent()
                ? new WithoutEvidence(spot.at("then").one(WithoutEvidence.Then.class), spot.source())
                : WithoutEvidence.USUAL;
    }

    private static Field field(Spot spot) {
        return new Field(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("help").words(),
                spot.at("input").one(Field.Input.class),
                spot.at("mandatory").flag(),
                spot.source());
    }

    private static Guidance guidance(Spot spot) {
        return new Guidance(
                spot.at("id").text(),
                spot.at("where").one(Guidance.Where.class),
                spot.at("kinds").texts(),
                spot.at("channels").texts(),
                spot.at("text").words(),
                spot.source());
    }

    private static Lifecycle lifecycle(Spot policy) {
        Spot lifecycle = policy.at("lifecycle");
        return new Lifecycle(
                policy.at("statuses").list().stream().map(PolicyReader::status).toList(),
                lifecycle.at("reopen-within").duration("long-duration", Duration.ZERO),
                lifecycle.at("reply-reopens").flag(),
                lifecycle.source());
    }

    private static Status status(Spot spot) {
        return new Status(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("phase").one(Phase.class),
                spot.at("turn").maybeOne(Turn.class),
                spot.source());
    }
}
