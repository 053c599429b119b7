package org.ticketing.server.body;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.FollowUpRules;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.aftercare.TagRules;
import org.ticketing.aftercare.WatchingRules;
import org.ticketing.condition.ConditionText;
import org.ticketing.vocabulary.Text;

/** What a front end needs to draw what comes after the work on a ticket. */
record AfterCareBody(
        List<ClosingBody> closing,
        @Nullable RatingBody rating,
        @Nullable FollowUpBody followUp,
        @Nullable WatchingBody watching,
        @Nullable TagsBody tags) {

    record ClosingBody(String id, Text label, ClosingRule.Silence of, Text when, TargetBody after, Origin source) {
        static ClosingBody of(ClosingRule rule) {
            return new ClosingBody(
                    rule.id(),
                    rule.label(),
                    rule.of(),
                    ConditionText.of(rule.when()),
                    TargetBody.of(rule.after()),
                    Origin.of(rule.source()));
        }
    }

    record RatingBody(
            int stars,
            Duration within,
            boolean changeable,
            int lowStars,
            Text ask,
            boolean toldToCustomers,
            Origin source) {
        static @Nullable RatingBody of(@Nullable RatingRules rules) {
            return rules == null
                    ? null
                    : new RatingBody(
                            rules.stars(),
                            rules.within(),
                            rules.changeable(),
                            rules.lowStars(),
                            rules.ask(),
                            rules.toldToCustomers(),
                            Origin.of(rules.source()));
        }
    }

    record FollowUpBody(boolean whileReopenable, Origin source) {
        static @Nullable FollowUpBody of(@Nullable FollowUpRules rules) {
            return rules == null ? null : new FollowUpBody(rules.whileReopenable(), Origin.of(rules.source()));
        }
    }

    record WatchingBody(int most, Origin source) {
        static @Nullable WatchingBody of(@Nullable WatchingRules rules) {
            return rules == null ? null : new WatchingBody(rules.most(), Origin.of(rules.source()));
        }
    }

    record TagsBody(List<Named> list, int most, Origin source) {
        static @Nullable TagsBody of(@Nullable TagRules rules) {
            return rules == null
                    ? null
                    : new TagsBody(
                            rules.tags().stream()
                                    .map(tag -> new Named(tag.id(), tag.label()))
                                    .toList(),
                            rules.most(),
                            Origin.of(rules.source()));
        }
    }

    static AfterCareBody of(AfterCare care) {
        return new AfterCareBody(
                care.closing().stream().map(ClosingBody::of).toList(),
                RatingBody.of(care.rating()),
                FollowUpBody.of(care.followUp()),
                WatchingBody.of(care.watching()),
                TagsBody.of(care.tags()));
    }
}
