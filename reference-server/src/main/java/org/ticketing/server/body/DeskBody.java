package org.ticketing.server.body;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.classification.Forwarding;
import org.ticketing.classification.Kind;
import org.ticketing.condition.ConditionText;
import org.ticketing.directory.Area;
import org.ticketing.guidance.Guidance;
import org.ticketing.policy.Lifecycle;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Strength;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** A desk with all that a front end needs to draw itself. */
public record DeskBody(
        String id,
        Text name,
        String policy,
        String zone,
        Map<String, Text> words,
        List<KindBody> kinds,
        List<Sourced> priorities,
        InitialPriorityBody initialPriority,
        List<Sourced> complexities,
        ForwardingBody forwarding,
        List<StatusBody> statuses,
        List<AreaBody> areas,
        List<Sourced> staffLevels,
        List<ChannelBody> channels,
        String mainChannel,
        List<FormBody> forms,
        List<GuidanceBody> guidance,
        List<CalendarBody> calendars,
        List<GoalBody> goals,
        List<RoleBody> roles,
        LifecycleBody lifecycle,
        AfterCareBody after,
        @Nullable DirectoryBody directory,
        @Nullable LadderBody renegotiation,
        List<BoardColumnBody> board,
        QueueRulesBody queue,
        @Nullable KnowledgeBody knowledge,
        @Nullable AttachmentsBody attachments) {

    record Sourced(String id, Text label, Origin source) {
        static Sourced of(String id, Text label, Source source) {
            return new Sourced(id, label, Origin.of(source));
        }
    }

    record AreaBody(String id, Text label, @Nullable Named responsible, Origin source) {
        static AreaBody of(Area area, SupportPolicy policy) {
            Named responsible = policy.access().roles().stream()
                    .filter(role -> role.id().equals(area.responsible()))
                    .map(role -> new Named(role.id(), role.label()))
                    .findFirst()
                    .orElse(null);
            return new AreaBody(area.id(), area.label(), responsible, Origin.of(area.source()));
        }
    }

    record KindBody(String id, Text label, String area, List<GuidanceBody> guidance, Origin source) {
        static KindBody of(Kind kind, SupportPolicy policy) {
            return new KindBody(
                    kind.id(),
                    kind.label(),
                    kind.area(),
                    GuidanceBody.of(policy.guidanceAt(Guidance.Where.FORM, kind.id())),
                    Origin.of(kind.source()));
        }
    }

    record InitialPriorityBody(String id, Origin source) {}

    record ForwardingBody(boolean reasonMandatory, boolean toldToCustomers, Origin source) {
        static ForwardingBody of(Forwarding rules) {
            return new ForwardingBody(rules.reasonMandatory(), rules.toldToCustomers(), Origin.of(rules.source()));
        }
    }

    record StatusBody(
            String id, Text label, Phase phase, @Nullable Turn turn, Origin source) {
        static StatusBody of(Status status) {
            return new StatusBody(
                    status.id(),
                    status.label(),
                    status.phase(),
                    status.turn().orElse(null),
                    Origin.of(status.source()));
        }
    }

    record ChannelRuleBody(
            List<Action> actions, Text when, @Nullable Text refuse, Origin source) {
        static ChannelRuleBody of(ChannelRule rule) {
            return new ChannelRuleBody(
                    sorted(rule.actions()),
                    ConditionText.of(rule.when()),
                    rule.refuse().orElse(null),
                    Origin.of(rule.source()));
        }
    }

    record ChannelBody(
            String id, Text label, List<ChannelRuleBody> rules, List<Action> allows, Text otherwise, Origin source) {
        static ChannelBody of(Channel channel) {
            return new ChannelBody(
                    channel.id(),
                    channel.label(),
                    channel.rules().stream().map(ChannelRuleBody::of).toList(),
                    sorted(channel.allows()),
                    channel.otherwise(),
                    Origin.of(channel.source()));
        }
    }

    record CalendarBody(String id, Text label, String zone, Origin source) {
        static CalendarBody of(ServiceCalendar calendar) {
            return new CalendarBody(
                    calendar.id(), calendar.label(), calendar.calendar().zone().getId(), Origin.of(calendar.source()));
        }
    }

    record GoalBody(String id, Text label, Strength strength, List<Turn> pauseWhile, boolean repeats, Origin source) {
        static GoalBody of(Goal goal) {
            return new GoalBody(
                    goal.id(),
                    goal.label(),
                    goal.strength(),
                    sorted(goal.pauseWhile()),
                    goal.repeats(),
                    Origin.of(goal.source()));
        }
    }

    record RoleBody(String id, Text label, Side side, Origin source) {
        static RoleBody of(Role role) {
            return new RoleBody(role.id(), role.label(), role.side(), Origin.of(role.source()));
        }
    }

    record LifecycleBody(Duration reopenWithin, boolean replyReopens, Origin source) {
        static LifecycleBody of(Lifecycle lifecycle) {
            return new LifecycleBody(lifecycle.reopenWithin(), lifecycle.replyReopens(), Origin.of(lifecycle.source()));
        }
    }

    /** A policy as a front end sees it. */
    public static DeskBody of(SupportPolicy policy) {
        var classification = policy.classification();
        var initial = classification.initialPriority();
        return new DeskBody(
                policy.desk().value(),
                policy.name(),
                policy.hash().value(),
                policy.zone().getId(),
                new TreeMap<>(policy.words()),
                classification.kinds().stream()
                        .map(kind -> KindBody.of(kind, policy))
                        .toList(),
                classification.priorities().stream()
                        .map(priority -> Sourced.of(priority.id(), priority.label(), priority.source()))
                        .toList(),
                new InitialPriorityBody(initial.priority(), Origin.of(initial.source())),
                classification.complexities().stream()
                        .map(complexity -> Sourced.of(complexity.id(), complexity.label(), complexity.source()))
                        .toList(),
                ForwardingBody.of(classification.forwarding()),
                policy.lifecycle().statuses().stream().map(StatusBody::of).toList(),
                policy.areas().stream().map(area -> AreaBody.of(area, policy)).toList(),
                policy.staffLevels().stream()
                        .map(level -> Sourced.of(level.id(), level.label(), level.source()))
                        .toList(),
                policy.channels().list().stream().map(ChannelBody::of).toList(),
                policy.channels().main(),
                policy.intake().forms().stream().map(FormBody::of).toList(),
                GuidanceBody.of(policy.guidanceAt(Guidance.Where.DESK)),
                policy.serviceLevels().calendars().stream()
                        .map(CalendarBody::of)
                        .toList(),
                policy.serviceLevels().goals().stream().map(GoalBody::of).toList(),
                policy.access().roles().stream().map(RoleBody::of).toList(),
                LifecycleBody.of(policy.lifecycle()),
                AfterCareBody.of(policy.afterCare()),
                DirectoryBody.of(policy.directory()),
                LadderBody.of(policy.renegotiation()),
                policy.views().board().stream().map(BoardColumnBody::of).toList(),
                QueueRulesBody.of(policy.views().queue()),
                KnowledgeBody.of(policy.knowledge()),
                AttachmentsBody.of(policy.attachments()));
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> values) {
        return values.stream().sorted().toList();
    }
}
