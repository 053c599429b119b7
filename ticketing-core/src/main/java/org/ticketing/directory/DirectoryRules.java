package org.ticketing.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * What a desk has decided about the people of its customers, if it keeps a directory of them: who gets a seat, who manages
 * them, and what becomes of people whom nobody has seen for long.
 *
 * @param flags what can be asked for with a registration, beside a seat
 * @param askers in what capacity somebody may ask for another administrator
 */
public record DirectoryRules(
        Seats seats, Administrators administrators, Keepers keepers, List<Option> flags, Askers askers, Review review) {

    public DirectoryRules {
        flags = List.copyOf(flags);
    }

    /**
     * What a seat is.
     *
     * @param role which it gives, and nothing else does
     * @param byDefault how many a contract has that says nothing else
     */
    public record Seats(String role, int byDefault, Source source) {}

    /**
     * Who manages the people of an organisation.
     *
     * @param role which administrators have, and nobody else; none, if it takes no role
     */
    public record Administrators(@Nullable String role, Source source) {}

    /** Which of the vendor's staff look after the directory: one of these roles is enough. */
    public record Keepers(Set<String> roles, Source source) {
        public Keepers {
            roles = Set.copyOf(roles);
        }
    }

    /** Something that can be chosen, by its key. */
    public record Option(String id, Text label, Source source) {}

    /** Who may ask for another administrator, and where it says how that is done. */
    public record Askers(List<Option> options, Source source) {
        public Askers {
            options = List.copyOf(options);
        }

        List<String> ids() {
            return options.stream().map(Option::id).toList();
        }
    }

    /** After how long without being seen somebody's registration is to be looked at. */
    public record Review(Duration unseenFor, Source source) {}

    List<String> flagIds() {
        return flags.stream().map(Option::id).toList();
    }

    /**
     * A person with the roles that they really have at this desk: what a seat or administration gives, comes from the directory
     * alone, whatever the host says; and who is deactivated or blocked has nothing.
     *
     * @param organisation for which they speak, if it is registered
     */
    public Actor effective(Actor actor, Optional<Organisation> organisation) {
        Optional<Member> member = organisation.flatMap(known -> known.member(actor.id()));
        Set<String> roles = new HashSet<>(actor.roles());
        roles.remove(seats.role());
        roles.remove(administrators.role());
        if (member.isPresent()) {
            if (!member.get().isActive()) {
                roles.clear();
            } else {
                roles.addAll(given(member.get()));
            }
        }
        String plan = organisation.map(known -> known.contract().plan()).orElse(null);
        return new Actor(
                actor.id(), actor.side(), roles, actor.organisation(), plan, actor.areas(), actor.staffLevel());
    }

    private Set<String> given(Member member) {
        Set<String> roles = new HashSet<>();
        if (member.seat() == Seat.GRANTED) {
            roles.add(seats.role());
        }
        String administrator = administrators.role();
        if (member.administrator() && administrator != null) {
            roles.add(administrator);
        }
        return roles;
    }

    /** Whether this person looks after the directory for the vendor. */
    public boolean isKeeper(Actor actor) {
        return actor.organisation() == null && actor.roles().stream().anyMatch(keepers.roles()::contains);
    }

    /** Why this person may not do what is for those who look after the directory; nothing if they may. */
    public Optional<Refusal> refusalUnlessKeeper(Actor actor) {
        return isKeeper(actor)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "not-a-keeper",
                        keepers.source(),
                        new Text(
                                "Only those of the vendor's staff who look after the directory can do this",
                                "Só quem cuida do cadastro no fornecedor pode fazer isto")));
    }

    /** Why people who do not manage those of their organisation may not do it (U14, U15). */
    public Refusal onlyAdministrators() {
        return new Refusal(
                "not-an-administrator",
                administrators.source(),
                new Text(
                        "Only administrators manage the people of their organisation",
                        "Só administradores gerenciam as pessoas da sua instituição"));
    }

    /** Whether a registration is to be looked at (U19): it is still in force, and nobody has seen the person for long. */
    public boolean isDueForReview(Member member, @Nullable Instant lastSeen, Instant now) {
        Instant last = lastSeen == null || lastSeen.isBefore(member.since()) ? member.since() : lastSeen;
        return member.standing() != Standing.DEACTIVATED
                && !last.plus(review.unseenFor()).isAfter(now);
    }
}
