package org.ticketing.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionText;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Who may do what with which tickets, and through which channels, as a table for people: a line for what goes alike. */
final class AccessTable {

    private final SupportPolicy policy;
    private final Language language;

    private AccessTable(SupportPolicy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    static List<String> lines(SupportPolicy policy, Language language) {
        return new AccessTable(policy, language).lines();
    }

    private List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("ROLE", "PAPEL"),
                say("MAY", "PODE"),
                say("WITH TICKETS", "EM CHAMADOS"),
                say("THROUGH", "POR"),
                say("SOURCE", "ORIGEM")));
        for (Role role : policy.access().roles()) {
            policy.access().grants().stream()
                    .filter(grant -> grant.role().equals(role.id()))
                    .forEach(grant -> rows.addAll(rows(role, grant)));
        }
        return Columns.aligned(rows);
    }

    private List<List<String>> rows(Role role, Grant grant) {
        Map<String, List<Action>> byChannels = grant.actions().stream()
                .sorted()
                .collect(Collectors.groupingBy(this::channels, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byChannels.forEach((channels, actions) -> rows.add(List.of(
                role.label().in(language),
                actions.stream().map(Action::key).collect(Collectors.joining(", ")),
                ConditionText.of(grant.when()).in(language),
                channels,
                source(grant.source()))));
        return rows;
    }

    /** Through which channels something can be done; for those that don't always allow it, when they do. */
    private String channels(Action action) {
        String channels = policy.channels().list().stream()
                .filter(channel -> !channel.reach(action).equals(Condition.never()))
                .map(channel -> channel(channel, action))
                .collect(Collectors.joining(", "));
        return channels.isEmpty() ? "–" : channels;
    }

    private String channel(Channel channel, Action action) {
        Condition reach = channel.reach(action);
        return reach.equals(Condition.always())
                ? channel.id()
                : channel.id() + say(" if ", " se ") + ConditionText.of(reach).in(language);
    }

    private String source(Source source) {
        return source.brief().in(language);
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
