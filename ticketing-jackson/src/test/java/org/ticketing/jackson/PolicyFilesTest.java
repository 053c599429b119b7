package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.access.Grant;
import org.ticketing.channel.Channel;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.guidance.Guidance;
import org.ticketing.intake.Field;
import org.ticketing.intake.Form;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

class PolicyFilesTest {

    private static final Path UNO = Path.of("../examples/policies/uno.yaml");

    private final SupportPolicy small = PolicyFiles.readYaml(Wrong.small());

    @Test
    void aPublishedPolicyIsRead() {
        SupportPolicy policy = PolicyFiles.read(UNO);

        assertThat(policy.desk()).isEqualTo(new DeskId("uno"));
        assertThat(policy.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(policy.words()).containsEntry("customer", new Text("company", "empresa"));
        assertThat(policy.serviceLevels().goal("next-answer").map(Goal::promises))
                .contains(List.of(new Promise(
                        Condition.always(),
                        new Target.WorkingTime(Duration.ofHours(4), "service-hours"),
                        Source.assumed(
                                "a reply is answered as soon as possible within the SLA (N24), whose figures are not"
                                        + " published: half a day is taken"))));
    }

    @Test
    void everyFormOfAConditionIsRead() {
        assertThat(promises())
                .extracting(Promise::when)
                .containsExactly(
                        Condition.all(Condition.is(Fact.KIND, "error"), new Condition.AtLeast(Fact.PRIORITY, "high")),
                        Condition.all(
                                Condition.anyOf(Fact.CHANNEL, "portal", "phone"),
                                new Condition.Not(Condition.is(Fact.KIND, "question"))),
                        Condition.any(
                                Condition.all(Condition.is(Fact.KIND, "question"), Condition.is(Fact.PRIORITY, "high")),
                                Condition.is(Fact.TURN, "vendor")),
                        new Condition.Has(Fact.ROLES, "clerk"),
                        Condition.is(Fact.PHASE, "new"),
                        Condition.is(Fact.ORGANISATION, "big-one"),
                        Condition.always());
        assertThat(small.access().grants().get(0))
                .isEqualTo(new Grant(
                        "client",
                        EnumSet.of(Action.SEE, Action.OPEN, Action.REPLY),
                        Condition.all(
                                Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                                Condition.sameAsActor(Fact.REQUESTER, ActorFact.ID)),
                        Source.stated("U18")));
    }

    @Test
    void everyFormOfATargetIsRead() {
        assertThat(promises())
                .extracting(Promise::target)
                .containsExactly(
                        new Target.WorkingTime(Duration.ofMinutes(90), "office"),
                        new Target.ElapsedTime(Duration.ofHours(24)),
                        new Target.WorkingDays(2, Target.Closing.SAME_TIME, "office"),
                        new Target.EndOfBusinessDay("office"),
                        new Target.SameDayOr(Duration.ofHours(2), "office"),
                        new Target.PromisedDate(),
                        new Target.None());
    }

    @Test
    void everySettingOfAGoalIsRead() {
        assertThat(small.serviceLevels().goals())
                .singleElement()
                .isEqualTo(new Goal(
                        "first-answer",
                        new Text("First answer", "Primeira resposta"),
                        Strength.GOAL,
                        EnumSet.of(Signal.OPENED),
                        EnumSet.of(Signal.VENDOR_REPLIED),
                        EnumSet.of(Turn.CUSTOMER, Turn.THIRD_PARTY),
                        false,
                        new Carrying(Carry.PRORATE, Carry.PRORATE, Carry.LEAVE, Carry.KEEP),
                        List.of(),
                        List.of(),
                        promises(),
                        Source.stated("U9")));
    }

    @Test
    void warningsAndChangesOfPriorityAreRead() {
        Goal goal = PolicyFiles.readYaml(
                        Wrong.policy().with("repeats: false", """
                            repeats: false
                                on-priority-change: restart
                                on-merge: prorate
                                warnings: [{before: PT1H, calendar: office}]\
                            """).yaml())
                .serviceLevels()
                .goals()
                .get(0);

        assertThat(goal.carrying()).isEqualTo(new Carrying(Carry.PRORATE, Carry.RESTART, Carry.LEAVE, Carry.PRORATE));
        assertThat(goal.warnings()).containsExactly(new Warning(Duration.ofHours(1), "office"));
    }

    @Test
    void escalationsAreRead() {
        Goal goal = PolicyFiles.readYaml(
                        Wrong.policy().with("repeats: false", """
                            repeats: false
                                escalations:
                                  - {tell: [clerk], source: U20}
                                  - {after: PT2H, calendar: office, when: {kind: error}, raise-priority: high, hand-over: support, source: U21}\
                            """).yaml())
                .serviceLevels()
                .goals()
                .get(0);

        assertThat(goal.escalations())
                .containsExactly(
                        new Escalation(
                                Duration.ZERO,
                                null,
                                Condition.always(),
                                Set.of("clerk"),
                                null,
                                null,
                                Source.stated("U20")),
                        new Escalation(
                                Duration.ofHours(2),
                                "office",
                                Condition.is(Fact.KIND, "error"),
                                Set.of(),
                                "high",
                                "support",
                                Source.stated("U21")));
    }

    @Test
    void calendarsAreReadWithTheirSpecialDays() {
        WeeklyHours week = new WeeklyHours(
                LocalDate.of(2020, 1, 1),
                java.util.Map.of(
                        DayOfWeek.MONDAY, List.of(window(8, 12), window(13, 18)),
                        DayOfWeek.TUESDAY, List.of(window(22, 6)),
                        DayOfWeek.WEDNESDAY, List.of(Window.ALL_DAY)));
        Source silent = Source.assumed("nothing is published");

        Hours hours = small.serviceLevels().calendars().get(0).hours();

        assertThat(hours.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(hours.weeks()).singleElement().satisfies(read -> {
            assertThat(read.from()).isEqualTo(week.from());
            assertThat(read.windows()).containsAllEntriesOf(week.windows());
            assertThat(read.windows().get(DayOfWeek.SUNDAY)).isEmpty();
        });
        assertThat(hours.days())
                .containsExactly(
                        new SpecialDay(
                                LocalDate.of(2026, 12, 24),
                                new Text("Christmas Eve", "Véspera"),
                                List.of(window(8, 12)),
                                Source.stated("U7")),
                        SpecialDay.closed(LocalDate.of(2026, 12, 25), new Text("Christmas", "Natal"), silent));
    }

    @Test
    void channelsFormsAndStatusesAreRead() {
        assertThat(small.channels().list())
                .extracting(Channel::allows)
                .containsExactly(EnumSet.allOf(Action.class), EnumSet.of(Action.REPLY, Action.CLOSE));
        assertThat(small.intake().forms())
                .flatExtracting(Form::fields)
                .containsExactly(new Field(
                        "screen-code",
                        new Text("Screen code", "Código da tela"),
                        new Text("like 1234", "como 1234"),
                        Field.Input.LINE,
                        true,
                        Source.stated("U6")));
        assertThat(small.lifecycle().status(Phase.IN_PROGRESS, Turn.CUSTOMER))
                .map(Status::id)
                .contains("yours");
        assertThat(small.lifecycle().reopenWithin()).isEqualTo(Duration.ofDays(7));
        assertThat(small.lifecycle().replyReopens()).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> PolicyFiles.read(missing))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("there is no file " + missing)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PolicyFiles.read(folder))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(folder + " can't be read");
    }

    @Test
    void aFileInAnotherEncodingIsNotGuessed(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), Wrong.small().getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PolicyFiles.read(latin))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("is not UTF-8");
    }

    private List<Promise> promises() {
        return small.serviceLevels().goals().get(0).promises();
    }

    private static Window window(int opens, int closes) {
        return new Window(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    @Test
    void guidanceIsReadInTheOrderOfTelling() {
        String guidance = """
            guidance:
              - {id: hello, where: desk, text: {en: Welcome, pt: Boas-vindas}, source: U9}
              - {id: be-brief, where: form, kinds: [error], channels: [portal], text: {en: Be brief, pt: Seja breve}, assumed: a}
            """;
        assertThat(PolicyFiles.readYaml(Wrong.small() + guidance).guidance())
                .containsExactly(
                        new Guidance(
                                "hello",
                                Guidance.Where.DESK,
                                Set.of(),
                                Set.of(),
                                new Text("Welcome", "Boas-vindas"),
                                Source.stated("U9")),
                        new Guidance(
                                "be-brief",
                                Guidance.Where.FORM,
                                Set.of("error"),
                                Set.of("portal"),
                                new Text("Be brief", "Seja breve"),
                                Source.assumed("a")));
        assertThat(small.guidance()).isEmpty();
    }
}
