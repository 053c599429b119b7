package org.ticketing.testkit.laws.command;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Receipt;

/** What came of an attempt. */
sealed interface Outcome {

    record Accepted(Receipt receipt) implements Outcome {
        @Override
        public String toString() {
            return "done, version " + receipt.version();
        }
    }

    /** Not for this person, or not now. */
    record NotAllowed(String code) implements Outcome {}

    /** Something is wrong with what is said. */
    record Malformed(String paths) implements Outcome {}

    /** There is no such ticket, as far as this person is told. */
    record Unknown() implements Outcome {}

    /** The key stands for something else. */
    record Conflict() implements Outcome {}

    /** Anything else that is thrown is nobody's answer. */
    static Outcome of(Supplier<Receipt> command) {
        try {
            return new Accepted(command.get());
        } catch (Refused e) {
            return new NotAllowed(e.refusal().code());
        } catch (InvalidCommand e) {
            return new Malformed(e.violations().stream()
                    .map(violation -> violation.path() + " " + violation.rule())
                    .collect(Collectors.joining(", ")));
        } catch (NotFound e) {
            return new Unknown();
        } catch (IdempotencyConflict e) {
            return new Conflict();
        }
    }
}
