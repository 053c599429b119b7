package org.ticketing.jackson;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.channel.Channels;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Reads who may do what, and through which channel. */
final class AccessReader {

    private AccessReader() {}

    static AccessRules rules(Spot policy) {
        return new AccessRules(
                policy.at("roles").list().stream().map(AccessReader::role).toList(),
                policy.at("grants").list().stream().map(AccessReader::grant).toList());
    }

    private static Role role(Spot spot) {
        return new Role(
                spot.at("id").text(),
                spot.at("side").one(Side.class),
                spot.at("label").words(),
                spot.source());
    }

    private static Grant grant(Spot spot) {
        spot.at("actions").list().stream()
                .filter(action -> action.text().equals(Action.MANAGE_PEOPLE.key()))
                .forEach(action -> action.add(
                        "granted-by-directory",
                        new Text(
                                "manage-people is granted to no role: say under directory who are administrators and"
                                        + " keepers",
                                "manage-people não se concede a papéis: diga em directory quem são os administradores e"
                                        + " quem cuida do cadastro")));
        return new Grant(
                spot.at("role").text(),
                spot.at("actions").set(Action.class),
                ConditionReader.read(spot.at("when")),
                spot.source());
    }

    static Channels channels(Spot policy) {
        return new Channels(
                policy.at("main-channel").text(),
                policy.at("channels").list().stream().map(AccessReader::channel).toList());
    }

    private static Channel channel(Spot spot) {
        return new Channel(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("rules").list().stream().map(AccessReader::rule).toList(),
                allowed(spot.at("allows")),
                spot.at("otherwise").words(),
                spot.source());
    }

    private static ChannelRule rule(Spot spot) {
        Spot refuse = spot.at("refuse");
        return new ChannelRule(
                spot.at("actions").set(Action.class),
                ConditionReader.read(spot.at("when")),
                refuse.isPresent() ? Optional.of(refuse.words()) : Optional.empty(),
                spot.source());
    }

    private static Set<Action> allowed(Spot spot) {
        return spot.text().equals("all") ? EnumSet.allOf(Action.class) : spot.set(Action.class);
    }
}
