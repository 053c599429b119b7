package org.ticketing.testkit.laws.history;

import java.util.EnumSet;
import java.util.List;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.Channels;
import org.ticketing.condition.Condition;
import org.ticketing.intake.Intake;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A policy whose promises are as they are, but everybody may do everything: laws of time do not ask who may, nor who pays. */
final class Unlocked {

    static final String CUSTOMER = "customer";
    static final String VENDOR = "vendor";

    private static final Source SOURCE = Source.assumed("laws of time do not ask who may");

    private Unlocked() {}

    static SupportPolicy of(SupportPolicy p) {
        return p.toBuilder()
                .channels(new Channels(
                        p.channels().main(),
                        p.channels().list().stream().map(Unlocked::of).toList()))
                .intake(new Intake(List.of()))
                .catalog(null)
                .access(new AccessRules(
                        List.of(role(CUSTOMER, Side.CUSTOMER), role(VENDOR, Side.VENDOR)),
                        List.of(grant(CUSTOMER), grant(VENDOR))))
                .build();
    }

    /** The same without what the vendor does by itself: laws of clocks read from the steps alone what becomes of a ticket. */
    static SupportPolicy withoutEscalations(SupportPolicy p) {
        ServiceLevels levels = p.serviceLevels();
        return of(p).toBuilder()
                .serviceLevels(new ServiceLevels(
                        levels.policy(),
                        levels.calendars(),
                        levels.goals().stream()
                                .map(goal ->
                                        goal.toBuilder().escalations(List.of()).build())
                                .toList()))
                .build();
    }

    private static Channel of(Channel channel) {
        return new Channel(
                channel.id(), channel.label(), EnumSet.allOf(Action.class), channel.otherwise(), channel.source());
    }

    private static Role role(String id, Side side) {
        return new Role(id, side, Text.same(id), SOURCE);
    }

    private static Grant grant(String role) {
        return new Grant(role, EnumSet.allOf(Action.class), Condition.always(), SOURCE);
    }
}
