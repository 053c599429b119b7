package org.ticketing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

class AccessRulesTest {

    private static final Source OWN = Source.stated("A1");
    private static final Source ALL = Source.stated("A2");
    private static final AccessRules RULES = new AccessRules(
            List.of(
                    new Role("customer", Side.CUSTOMER, new Text("Customer", "Cliente"), OWN),
                    new Role("agent", Side.VENDOR, new Text("Agent", "Atendente"), ALL)),
            List.of(
                    grant(
                            "customer",
                            Set.of(Action.SEE, Action.REPLY),
                            Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                            OWN),
                    grant(
                            "customer",
                            Set.of(Action.CLOSE),
                            Condition.all(
                                    Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                                    new Condition.Absent(Fact.ASSIGNEE)),
                            OWN),
                    grant("agent", Set.of(Action.SEE, Action.CLASSIFY), Condition.always(), ALL)));
    private static final Facts OF_SCHOOL =
            Facts.over(Domains.NONE).with(Fact.ORGANISATION, "school").with(Fact.ASSIGNEE, "bia");
    private static final Actor ANA = Actor.customer("ana", "school", "customer");
    private static final Actor CAIO = Actor.customer("caio", "office", "customer");

    private static Grant grant(String role, Set<Action> actions, Condition when, Source source) {
        return new Grant(role, actions, when, source);
    }

    private static List<String> texts(Ruling ruling) {
        return ruling.findings().stream().map(Finding::text).map(Text::en).toList();
    }

    @Test
    void whoIsGrantedItIsToldByWhichGrantAndFact() {
        Ruling ruling = RULES.ruling(ANA, Action.REPLY, OF_SCHOOL);
        assertThat(ruling.allowed()).isTrue();
        assertThat(ruling.source()).isEqualTo(OWN);
        assertThat(ruling.text())
                .isEqualTo(new Text(
                        "You may reply here as Customer (organisation: yours)",
                        "Você pode fazer isto aqui (reply) como Cliente (organização: a sua)"));
        assertThat(ruling.refusal()).isEmpty();
    }

    @Test
    void aGrantForOneOfNoValuesGrantsNothing() {
        AccessRules rules = new AccessRules(
                RULES.roles(), List.of(grant("agent", Set.of(Action.SEE), Condition.anyOf(Fact.KIND), ALL)));
        Ruling ruling = rules.ruling(Actor.staff("bia", "agent"), Action.SEE, OF_SCHOOL);
        assertThat(ruling.allowed()).isFalse();
        assertThat(texts(ruling)).containsExactly("kind: none, not one of no values");
    }

    @Test
    void whoHasTheRoleButNotTheTicketIsToldWhichFactIsOtherwise() {
        Ruling ruling = RULES.ruling(CAIO, Action.REPLY, OF_SCHOOL);
        assertThat(ruling.allowed()).isFalse();
        assertThat(ruling.code()).isEqualTo("not-granted");
        assertThat(texts(ruling)).containsExactly("organisation: not yours");
        assertThat(ruling.text().pt())
                .isEqualTo("Você não pode fazer isto aqui (reply) como Cliente (organização: não é a sua)");
        assertThat(ruling.refusal()).isPresent();
    }

    @Test
    void ofSeveralFactsThoseAreNamedThatDecided() {
        assertThat(texts(RULES.ruling(ANA, Action.CLOSE, OF_SCHOOL))).containsExactly("assignee: bia, not none");
        assertThat(texts(RULES.ruling(CAIO, Action.CLOSE, OF_SCHOOL))).containsExactly("organisation: not yours");
    }

    @Test
    void whoHasNoSuchRoleIsToldWhoMay() {
        Ruling ruling = RULES.ruling(ANA, Action.CLASSIFY, OF_SCHOOL);
        assertThat(ruling.text().en()).isEqualTo("You may not classify here: it takes Agent");
        assertThat(texts(ruling)).containsExactly("roles: customer, not agent");
        assertThat(ruling.source()).isEqualTo(ALL);
    }

    @Test
    void whatNobodyIsGrantedNobodyMay() {
        Ruling ruling = RULES.ruling(ANA, Action.ASSIGN, OF_SCHOOL);
        assertThat(ruling.text().en()).isEqualTo("Nobody at this desk may assign");
        assertThat(ruling.findings()).isEmpty();
    }

    /** A role is a side's own: who stands on the other side has nothing of it, whatever the host says. */
    @Test
    void aRoleOfTheOtherSideIsNone() {
        Actor odd = Actor.customer("odd", "school", "agent");
        assertThat(RULES.ruling(odd, Action.CLASSIFY, OF_SCHOOL).allowed()).isFalse();
        assertThat(RULES.reach(odd, Action.SEE)).isEqualTo(Condition.never());
    }

    @Test
    void whoWorksInTheAreaOfATicketIsGrantedWhatIsForItsTeam() {
        AccessRules rules = new AccessRules(
                RULES.roles(),
                List.of(grant("agent", Set.of(Action.SEE), Condition.sameAsActor(Fact.AREA, ActorFact.AREAS), ALL)));
        Facts inSales = OF_SCHOOL.with(Fact.AREA, "sales");
        Actor bia = Actor.staff("bia", "agent");

        Ruling granted = rules.ruling(bia.workingIn("sales", "support"), Action.SEE, inSales);
        assertThat(granted.allowed()).isTrue();
        assertThat(granted.text())
                .isEqualTo(new Text(
                        "You may see here as Agent (area: sales, which you work in)",
                        "Você pode fazer isto aqui (see) como Atendente (área: sales, em que você atua)"));
        Ruling refused = rules.ruling(bia.workingIn("support"), Action.SEE, inSales);
        assertThat(refused.allowed()).isFalse();
        assertThat(texts(refused)).containsExactly("area: sales, which you do not work in");
        assertThat(rules.ruling(bia, Action.SEE, inSales).allowed()).isFalse();

        assertThat(rules.reach(bia.workingIn("sales", "support"), Action.SEE))
                .isEqualTo(new Condition.Any(List.of(Condition.anyOf(Fact.AREA, "sales", "support"))));
        assertThat(rules.reach(bia, Action.SEE)).isEqualTo(Condition.never());
    }

    @Test
    void areasAndLevelOfStaffCanBeAskedAbout() {
        AccessRules rules = new AccessRules(
                RULES.roles(),
                List.of(
                        grant("agent", Set.of(Action.SEE), new Condition.Has(Fact.AREAS, "sales"), ALL),
                        grant("agent", Set.of(Action.CLOSE), Condition.is(Fact.STAFF_LEVEL, "second"), OWN)));
        Actor bia = Actor.staff("bia", "agent");

        assertThat(rules.ruling(bia.workingIn("sales"), Action.SEE, OF_SCHOOL).allowed())
                .isTrue();
        assertThat(rules.ruling(bia.workingIn("support"), Action.SEE, OF_SCHOOL).allowed())
                .isFalse();
        assertThat(rules.ruling(bia.atLevel("second"), Action.CLOSE, OF_SCHOOL).allowed())
                .isTrue();
        assertThat(texts(rules.ruling(bia.atLevel("first"), Action.CLOSE, OF_SCHOOL)))
                .containsExactly("your level: first, not second");
    }

    @Test
    void customersWorkInNoAreaOfTheVendor() {
        assertThatThrownBy(() -> ANA.workingIn("sales"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ana");
        assertThatThrownBy(() -> ANA.atLevel("first")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rolesCanBeAskedAboutInConditions() {
        AccessRules rules = new AccessRules(
                RULES.roles(),
                List.of(grant(
                        "customer",
                        Set.of(Action.SEE),
                        new Condition.Not(new Condition.Has(Fact.ROLES, "guest")),
                        OWN)));
        Actor guest = Actor.customer("gil", "school", "customer", "guest");
        assertThat(rules.ruling(ANA, Action.SEE, OF_SCHOOL).allowed()).isTrue();
        assertThat(rules.ruling(guest, Action.SEE, OF_SCHOOL).allowed()).isFalse();
        assertThat(rules.reach(guest, Action.SEE)).isEqualTo(Condition.never());
    }
}
