package org.ticketing.jackson;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.aftercare.ClosingRule;
import org.ticketing.aftercare.FollowUpRules;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.aftercare.TagRules;
import org.ticketing.aftercare.WatchingRules;

/** Reads what comes after the work on a ticket. */
final class AfterReader {

    private AfterReader() {}

    /** Nothing of it, where the policy has no such section. */
    static AfterCare read(Spot after) {
        return new AfterCare(
                after.at("closing").list().stream().map(AfterReader::closing).toList(),
                rating(after.at("rating")),
                followUp(after.at("follow-up")),
                watching(after.at("watching")),
                tags(after.at("tags")));
    }

    private static ClosingRule closing(Spot rule) {
        Spot remind = rule.at("remind");
        return new ClosingRule(
                rule.at("id").text(),
                rule.at("label").words(),
                rule.at("of").one(ClosingRule.Silence.class),
                ConditionReader.read(rule.at("when")),
                TargetReader.read(rule.at("after")),
                remind.isPresent() ? GoalReader.warning(remind) : null,
                rule.source());
    }

    private static @Nullable RatingRules rating(Spot rating) {
        return rating.isPresent()
                ? new RatingRules(
                        rating.at("stars").number(1),
                        rating.at("within").duration("long-duration", Duration.ZERO),
                        rating.at("changeable").flag(),
                        rating.at("low-stars").number(0),
                        rating.at("ask").words(),
                        rating.at("told-to-customers").flag(),
                        rating.source())
                : null;
    }

    private static @Nullable FollowUpRules followUp(Spot followUp) {
        return followUp.isPresent()
                ? new FollowUpRules(followUp.at("while-reopenable").flag(), followUp.source())
                : null;
    }

    private static @Nullable WatchingRules watching(Spot watching) {
        return watching.isPresent() ? new WatchingRules(watching.at("most").number(1), watching.source()) : null;
    }

    private static @Nullable TagRules tags(Spot tags) {
        return tags.isPresent()
                ? new TagRules(
                        tags.at("list").list().stream().map(AfterReader::tag).toList(),
                        tags.at("most").number(1),
                        tags.source())
                : null;
    }

    private static TagRules.Tag tag(Spot tag) {
        return new TagRules.Tag(tag.at("id").text(), tag.at("label").words(), tag.source());
    }
}
