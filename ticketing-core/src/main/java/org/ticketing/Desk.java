package org.ticketing;

import java.util.Optional;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;

/** One support desk with its policy in force. Immutable and safe for any number of threads. */
public final class Desk {

    private final Premises premises;
    private final Constraints constraints;
    private final DeskCommands commands;
    private final DeskReads reads;

    Desk(Premises premises, Constraints constraints) {
        this.premises = premises;
        this.constraints = constraints;
        this.commands = new DeskCommands(premises, constraints);
        this.reads = new DeskReads(premises);
    }

    /** The same desk over another store. */
    Desk within(Storage storage) {
        return new Desk(premises.within(storage), constraints);
    }

    public DeskId id() {
        return premises.desk();
    }

    public SupportPolicy policy() {
        return premises.policy();
    }

    /** This desk as one person meets it, through its main channel. */
    public Session as(Actor actor) {
        return new Session(
                premises, commands, reads, actor, policy().channels().main(), Optional.empty(), Optional.empty());
    }
}
