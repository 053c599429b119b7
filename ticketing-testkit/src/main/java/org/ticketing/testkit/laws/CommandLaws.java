package org.ticketing.testkit.laws;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.laws.command.Chains;
import org.ticketing.testkit.laws.command.World;
import org.ticketing.vocabulary.Action;

/**
 * Laws 14, 15, 16, 20, 21 and 24 over random commands, sensible and senseless, of everybody whom a policy gives a role, while
 * time passes and a scheduler comes when it likes:
 *
 * <ul>
 *   <li>what is refused changes nothing, and the list of actions has said so before;
 *   <li>the log of a ticket tells what its row tells;
 *   <li>nothing happens twice, whatever is asked again and however often or seldom the scheduler comes;
 *   <li>whatever people did, somebody can bring the ticket on, and to its end.
 * </ul>
 *
 * <p>To be tried on a policy of one's own, and a store of one's own. The system property {@code laws.sequences} says how often.
 */
public abstract class CommandLaws {

    private static final int STEPS = 40;

    private final Set<Action> carriedOut = EnumSet.noneOf(Action.class);

    /** A store with nothing in it, for one try alone. */
    protected abstract Storage emptyStorage();

    /** The policies that it is tried on, one at a time. */
    protected abstract List<SupportPolicy> policies();

    /** What has been done by commands, and not refused, in all tries up to now. */
    protected final Set<Action> carriedOut() {
        return Set.copyOf(carriedOut);
    }

    /** How often, if the system property does not say it. */
    protected int sequences() {
        return 40;
    }

    @Tried(by = Tried.SEQUENCES)
    final void whateverIsAsked(@ForAll("chains") ActionChain<World> chain) {
        World world = chain.run();
        carriedOut.addAll(world.carriedOut());
        world.end();
    }

    @Provide
    Arbitrary<ActionChain<World>> chains() {
        return Arbitraries.of(policies()).flatMap(policy -> Chains.of(() -> new World(policy, emptyStorage()), STEPS));
    }
}
