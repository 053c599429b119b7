package org.ticketing.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.directory.Actor;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Readership;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * Whether an attendant can point a ticket's reader to an article (S10): only to what everybody may read who may read the ticket
 * for the customer, since nobody knows which of them will.
 */
public final class Pointer {

    private Pointer() {}

    /**
     * Whether everybody of the customer who may see the ticket may read the article.
     *
     * @param plan of the customer's contract; none if it is not known
     */
    public static boolean leads(
            Article article, Ticket ticket, SupportPolicy policy, @Nullable String plan, Context context) {
        List<Actor> readers = policy.access().roles().stream()
                .filter(role -> role.side() == Side.CUSTOMER)
                .map(role ->
                        reader(ticket.opening().organisation(), ticket.opening().requester(), role.id(), plan))
                .filter(reader -> !policy.access().reach(reader, Action.SEE).equals(Condition.never()))
                .toList();
        return !readers.isEmpty()
                && readers.stream()
                        .map(reader ->
                                new Readership(policy.gate(policy.channels().main(), reader)))
                        .allMatch(each -> each.published(context.now()).includes(article));
    }

    private static Actor reader(OrganisationId organisation, PersonId person, String role, @Nullable String plan) {
        Actor reader = Actor.customer(person.value(), organisation.value(), role);
        return plan == null ? reader : reader.withPlan(plan);
    }

    /** What names an article that nobody can be pointed to; whether it is there at all, is not told. */
    static List<Violation> violations(Command.Reply command, Context context) {
        if (command.article() != null && context.actor().side() == Side.CUSTOMER) {
            return List.of(new Violation(
                    "article",
                    "for-staff",
                    new Text("can only be named by staff: leave it out", "só pode ser indicado pela equipe: retire")));
        }
        return command.article() == null || context.sources().article() != null
                ? List.of()
                : List.of(new Violation(
                        "article",
                        "readable-article",
                        new Text(
                                "is no article that everybody of the customer may read now: publish it for"
                                        + " them, or leave it out",
                                "não é um artigo que todos do cliente possam ler agora: publique para eles, ou"
                                        + " retire")));
    }
}
