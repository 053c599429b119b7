package org.ticketing.server.body;

import java.util.List;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.condition.Finding;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** Whether somebody may do something, and why. */
public record VerdictBody(Action action, Text label, String channel, boolean permitted, List<RulingBody> rulings) {

    record RulingBody(
            Ruling.By by, boolean permitted, String code, Origin source, Text reason, List<FindingBody> findings) {
        static RulingBody of(Ruling ruling) {
            return new RulingBody(
                    ruling.by(),
                    ruling.allowed(),
                    ruling.code(),
                    Origin.of(ruling.source()),
                    ruling.text(),
                    ruling.findings().stream().map(FindingBody::of).toList());
        }
    }

    record FindingBody(String fact, List<String> values, boolean holds, Text text) {
        static FindingBody of(Finding finding) {
            return new FindingBody(finding.fact().key(), finding.values(), finding.holds(), finding.text());
        }
    }

    /** A verdict as the contract writes it. */
    public static VerdictBody of(Verdict verdict) {
        return new VerdictBody(
                verdict.action(),
                ActionLabel.of(verdict.action()),
                verdict.channel(),
                verdict.allowed(),
                verdict.rulings().stream().map(RulingBody::of).toList());
    }
}
