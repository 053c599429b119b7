package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.problem.Violation;

/** What people read about a mistake in the holidays of a calendar, in both languages. */
class MistakesInHolidaysTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "country: AR, years: 2026, source: R2",
                        "country",
                        "known-value",
                        "the holidays of AR are not known here, only of BR: write each such day under days, with its"
                                + " date",
                        "os feriados de AR não são conhecidos aqui, só de BR: escreva cada dia assim em days, com a"
                                + " data"),
                mistake(
                        "country: Brasil, years: 2026, source: R2",
                        "country",
                        "form",
                        "'Brasil' is not right here: write the two capital letters of the country, like BR",
                        "'Brasil' não serve aqui: escreva as duas letras maiúsculas do país, como BR"),
                mistake(
                        "country: BR, states: [SP, BA], years: 2026, source: R2",
                        "states/1",
                        "known-value",
                        "holidays of the state BA are not known here, only of MS, PB, RJ, RN, RS, SP: write each such"
                                + " day under days, with its date",
                        "feriados do estado BA não são conhecidos aqui, só de MS, PB, RJ, RN, RS, SP: escreva cada dia"
                                + " assim em days, com a data"),
                mistake(
                        "country: BR, states: [sp], years: 2026, source: R2",
                        "states/0",
                        "form",
                        "'sp' is not right here: write the two capital letters of the state, like SP",
                        "'sp' não serve aqui: escreva as duas letras maiúsculas do estado, como SP"),
                mistake(
                        "country: BR, states: [SP, SP], years: 2026, source: R2",
                        "states",
                        "unique",
                        "\"SP\" stands in the list twice: keep one",
                        "\"SP\" aparece na lista duas vezes: deixe só um"),
                mistake(
                        "country: BR, years: 2026-2025, source: R2",
                        "years",
                        "range",
                        "2025 is before 2026: write the first year first, like 2025-2026",
                        "2025 é antes de 2026: escreva primeiro o primeiro ano, como 2025-2026"),
                mistake(
                        "country: BR, years: 1999-2030, source: R2",
                        "years",
                        "range",
                        "these holidays are known from 2016 to 2199: write years between, and other days under days",
                        "estes feriados são conhecidos de 2016 a 2199: escreva anos entre eles, e outros dias em days"),
                mistake(
                        "country: BR, years: 2200, source: R2",
                        "years",
                        "range",
                        "these holidays are known from 2016 to 2199: write years between, and other days under days",
                        "estes feriados são conhecidos de 2016 a 2199: escreva anos entre eles, e outros dias em days"),
                mistake(
                        "country: BR, years: 2026 to 2030, source: R2",
                        "years",
                        "form",
                        "'2026 to 2030' is not right here: write the first and the last year like 2026-2035, or one"
                                + " year",
                        "'2026 to 2030' não serve aqui: escreva o primeiro e o último ano como 2026-2035, ou um só"
                                + " ano"),
                mistake(
                        "country: BR, years: 2026, except: [tiradente], source: R2",
                        "except/0",
                        "known-value",
                        "'tiradente' is not known here: did you mean 'tiradentes'? Known are all-souls, aparecida,"
                            + " black-awareness, christmas, good-friday, independence, labour-day, new-year, republic,"
                            + " tiradentes",
                        "'tiradente' não é conhecido aqui: seria 'tiradentes'? São conhecidos all-souls, aparecida,"
                            + " black-awareness, christmas, good-friday, independence, labour-day, new-year, republic,"
                            + " tiradentes"),
                mistake(
                        "country: BR, years: 2026, except: [corpus-christi], source: R2",
                        "except/0",
                        "fitting",
                        "'corpus-christi' is an optional day, taken only if it stands under optional: remove it here",
                        "'corpus-christi' é um dia facultativo, que só vale se estiver em optional: tire daqui"),
                mistake(
                        "country: BR, years: 2026, optional: [christmas], source: R2",
                        "optional/0",
                        "fitting",
                        "'christmas' is a holiday by law, and taken without being named: remove it here",
                        "'christmas' é feriado por lei, e vale sem ser citado: tire daqui"),
                mistake(
                        "country: BR, states: [RJ], years: 2026, optional: [carnival], source: R2",
                        "optional/0",
                        "fitting",
                        "'carnival' is a holiday by law, and taken without being named: remove it here",
                        "'carnival' é feriado por lei, e vale sem ser citado: tire daqui"),
                mistake(
                        "country: BR, years: 2026, optional: [halloween], source: R2",
                        "optional/0",
                        "known-value",
                        "'halloween' is not known here: use one of ash-wednesday, carnival, corpus-christi, easter",
                        "'halloween' não é conhecido aqui: use um de ash-wednesday, carnival, corpus-christi, easter"),
                mistake(
                        "country: BR, source: R2",
                        "years",
                        "mandatory",
                        "'years' is missing: add it, like years: 2026-2035",
                        "falta 'years': acrescente, como years: 2026-2035"),
                mistake(
                        "country: BR, years: 2026",
                        "",
                        "source",
                        "state where this comes from: source (a rule of the published policy, like U63) or assumed"
                                + " (why, where the published policy is silent)",
                        "diga de onde isto vem: source (uma regra da política publicada, como U63) ou assumed (por quê,"
                                + " onde a política publicada não diz nada)"),
                mistake(
                        "country: BR, state: [SP], years: 2026, source: R2",
                        "state",
                        "known-key",
                        "'state' means nothing here: did you mean 'states'?",
                        "'state' não significa nada aqui: seria 'states'?"));
    }

    private static Arguments mistake(String holidays, String place, String rule, String en, String pt) {
        return Arguments.of(holidays, place, rule, en, pt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void eachMistakeIsToldWithItsPlaceAndItsRemedy(String holidays, String place, String rule, String en, String pt) {
        assertThat(Observing.policy().holidays(holidays).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path())
                            .isEqualTo("/calendars/0/holidays" + (place.isEmpty() ? "" : "/" + place));
                    assertThat(violation.rule()).isEqualTo(rule);
                    assertThat(violation.message().en()).isEqualTo(en + " (line 22)");
                    assertThat(violation.message().pt()).isEqualTo(pt + " (linha 22)");
                });
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(Observing.policy()
                        .holidays("country: BR, states: [XX, SP], years: 2035-2026, except: [x], source: R2, zone: UTC")
                        .violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        tuple("/calendars/0/holidays/states/0", "known-value"),
                        tuple("/calendars/0/holidays/years", "range"),
                        tuple("/calendars/0/holidays/zone", "known-key"));
    }

    @ParameterizedTest
    @MethodSource("twice")
    void aDateOfThePolicyItselfStillStandsThereOnce(String original, String changed, String told) {
        assertThat(Observing.policy().with(original, changed).violations())
                .singleElement()
                .extracting(Violation::toString)
                .isEqualTo(told);
    }

    static Stream<Arguments> twice() {
        return Stream.of(
                Arguments.of(
                        "date: 2026-01-25",
                        "date: 2026-12-25",
                        "/calendars/0/days/1/date: 2026-12-25 stands here twice: say all about a day in one place (line"
                                + " 25) [unique]"),
                Arguments.of(
                        "date: 2026-01-25",
                        "date: 2026-02-30",
                        "/calendars/0/days/1/date: '2026-02-30' is no day of the calendar: write one like 2026-12-25"
                                + " (line 25) [date]"));
    }
}
