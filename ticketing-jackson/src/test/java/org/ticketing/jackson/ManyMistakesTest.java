package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.problem.Violation;

/** What people read when much is wrong at once, or everything. */
class ManyMistakesTest {

    @Test
    void allMistakesOfAFileAreToldAtOnceInItsOrder() {
        Wrong wrong = Wrong.policy()
                .with("America/Sao_Paulo", "Brasilia")
                .with(", source: U1}", "}")
                .with("area: support", "area: finance")
                .with("kinds: [error]", "kinds: [error, wish]")
                .with("input: line", "input: lines")
                .with("2020-01-01", "2020-02-30")
                .with("22:00-06:00", "22-6")
                .with("[vendor-replied]", "[answered]")
                .with("PT24H", "24h")
                .with("calendar: office", "calender: office")
                .with("side: vendor", "side: staff")
                .with("role: clerk", "role: boss")
                .with("reply-reopens: true", "reply-reopens: maybe");

        assertThat(wrong.violations())
                .extracting(Violation::path)
                .containsExactly(
                        "/zone",
                        "/areas/0",
                        "/kinds/0/area",
                        "/forms/0/kinds",
                        "/forms/0/fields/0/input",
                        "/calendars/0/hours/0/from",
                        "/calendars/0/hours/0/tuesday/0",
                        "/goals/0/stop/0",
                        "/goals/0/promises/0/target/working-time/calender",
                        "/goals/0/promises/1/target/elapsed-time/length",
                        "/roles/1/side",
                        "/grants/1/role",
                        "/lifecycle/reply-reopens");
    }

    @Test
    void whatFollowsFromAnotherMistakeIsNotToldAgain() {
        // Without the kinds nothing that speaks of kinds can be judged.
        assertThat(Wrong.policy().with("kinds:", "sorts:").violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("/sorts", "/kinds");
        assertThat(Wrong.policy()
                        .with("id: phone", "label: {en: Phone, pt: Fone}")
                        .violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("/channels/1/label", "/channels/1/id");
    }

    @Test
    void aListOrATextIsNoPolicy() {
        assertThat(new Wrong("- format: 1\n- desk: small").messages())
                .containsExactly("/: a list stands here: write a map (key: value) [type]");
        assertThat(new Wrong("a policy").messages())
                .containsExactly("/: the text 'a policy' stands here: write a map (key: value) [type]");
    }

    @Test
    void anEmptyFileIsNoPolicy() {
        String told = "/: there is nothing in it: a policy begins with 'format: 1' and the name of its desk [empty]";

        for (String nothing : List.of("", "\n\n", "# only a remark\n", "---\n", "null", "\uFEFF")) {
            assertThat(new Wrong(nothing).messages()).as("'%s'", nothing).containsExactly(told);
        }
    }
}
