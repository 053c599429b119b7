package org.ticketing;

import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.TypeDetector;
import org.ticketing.policy.Policies;
import org.ticketing.policy.PolicyCheck;
import org.ticketing.policy.PolicyLinter;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Violation;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;

/**
 * The door of the library: the support desks of one process, over one store.
 *
 * <pre>{@code
 * Ticketing ticketing = Ticketing.builder().storage(storage).desk(policy).build();
 * Receipt receipt = ticketing.desk("unisac").as(actor).open(new Command.Open("question", title, description));
 * ticketing.tick();
 * }</pre>
 *
 * <p>Starts no thread: the host's scheduler calls {@link #tick()}. Immutable and safe for any number of threads.
 */
public final class Ticketing {

    /** So many changes of a desk are numbered in one transaction. */
    private static final int RELAYED_AT_ONCE = 500;

    private final Storage storage;
    private final InstantSource clock;
    private final Map<DeskId, Desk> desks;

    private Ticketing(Storage storage, InstantSource clock, Map<DeskId, Desk> desks) {
        this.storage = storage;
        this.clock = clock;
        this.desks = desks;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same desks over a store that takes part in a transaction of the host, for as long as that lasts. Costs nothing: the
     * policies are those that this one was built with, and are in the host's database already.
     */
    public Ticketing within(Storage transaction) {
        Map<DeskId, Desk> joined = new LinkedHashMap<>();
        desks.forEach((id, desk) -> joined.put(id, desk.within(transaction)));
        return new Ticketing(transaction, clock, joined);
    }

    /** The desks, in the order in which they were given. */
    public List<Desk> desks() {
        return List.copyOf(desks.values());
    }

    /**
     * One desk.
     *
     * @throws NotFound if there is none with this id
     */
    public Desk desk(String id) {
        return desks.values().stream()
                .filter(desk -> desk.policy().desk().value().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.desk(id));
    }

    /**
     * Does what time has made due by now: records warnings and breaches, erases what was kept for long enough, and deletes files
     * that were uploaded and never saved. To be called now and then by the host, from one server or several, which share the work; how often changes only how soon people hear of it, not what is recorded. Then it lets
     * what was committed enter the {@linkplain org.ticketing.storage.Feed feed}.
     *
     * @return how many tickets changed
     * @throws org.ticketing.problem.StorageFailed if the store could not do its work; where only the state of some tickets
     *     can't be read, after all others have been seen to
     */
    public int tick() {
        return tick(clock.instant());
    }

    /** As {@link #tick()}, as of a given instant, which is taken to the microsecond. */
    public int tick(Instant now) {
        Instant settled = now.truncatedTo(ChronoUnit.MICROS);
        Map<DeskId, Policies> policies = new LinkedHashMap<>();
        desks.forEach((id, desk) -> policies.put(id, desk.premises().policies()));
        Sweep sweep = new Sweep(storage, clock, policies);
        int changed = sweep.upTo(settled);
        for (Desk desk : desks.values()) {
            changed += new Retention(desk.premises(), sweep::leave).upTo(settled);
            new ChatSweep(desk.premises(), sweep::leave).upTo(settled);
            desk.attachments().cleanUp(settled);
        }
        relay();
        sweep.requireReadable();
        return changed;
    }

    /**
     * Lets what was committed enter the {@linkplain org.ticketing.storage.Feed feed}, as {@link #tick()} does at its end. Whoever wants to
     * tell people at once calls it more often than that: where there is nothing, it asks the store one small question.
     */
    public void relay() {
        int events = storage.relay(RELAYED_AT_ONCE);
        while (events >= RELAYED_AT_ONCE) {
            events = storage.relay(RELAYED_AT_ONCE);
        }
    }

    /** What a {@link Ticketing} is built from. Not safe for several threads. */
    public static final class Builder {

        private final Map<DeskId, SupportPolicy> policies = new LinkedHashMap<>();
        private Storage storage = new InMemoryStorage();
        private InstantSource clock = Machine.clock();
        private @Nullable Validator validator;
        private @Nullable BiConsumer<DeskId, Violation> remarks;
        private TypeDetector typeDetector = Premises.NO_DETECTOR;

        private Builder() {}

        /** Where everything is kept; by default in memory, until the process ends. */
        public Builder storage(Storage where) {
            this.storage = where;
            return this;
        }

        /**
         * Adds a desk, or puts another policy in force for it.
         *
         * @throws org.ticketing.problem.InvalidPolicy with every mistake in the policy
         */
        public Builder desk(SupportPolicy policy) {
            policies.put(policy.desk(), PolicyCheck.require(policy));
            return this;
        }

        /**
         * Who hears, when a desk's policy is loaded, what its author should look at again: what fits together and still can
         * hardly be meant. By default nobody, and then nobody looks for it.
         */
        public Builder remarks(BiConsumer<DeskId, Violation> listener) {
            this.remarks = listener;
            return this;
        }

        /** What time it is; by default the system's clock. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** What checks the constraints of commands; by default the provider that is on the class path. */
        public Builder validator(Validator provided) {
            this.validator = provided;
            return this;
        }

        /**
         * What finds out what files are that people attach; by default nothing, and then no file can be uploaded.
         *
         * @see org.ticketing.attachment.TypeDetector
         */
        public Builder typeDetector(TypeDetector provided) {
            this.typeDetector = provided;
            return this;
        }

        private void remarkOn(SupportPolicy policy) {
            BiConsumer<DeskId, Violation> listener = remarks;
            if (listener != null) {
                PolicyLinter.lint(policy).forEach(remark -> listener.accept(policy.desk(), remark));
            }
        }

        /**
         * Opens the door: keeps the policies in the store.
         *
         * @throws IllegalStateException if no validator was given and none is on the class path
         * @throws org.ticketing.problem.StorageFailed if the store can't keep the policies
         */
        public Ticketing build() {
            Constraints constraints = new Constraints(validator == null ? Constraints.found() : validator);
            Map<DeskId, Desk> desks = new LinkedHashMap<>();
            policies.forEach((id, policy) -> {
                remarkOn(policy);
                storage.publish(policy);
                desks.put(id, new Desk(new Premises(policy, storage, clock, typeDetector), constraints));
            });
            return new Ticketing(storage, clock, desks);
        }
    }
}
