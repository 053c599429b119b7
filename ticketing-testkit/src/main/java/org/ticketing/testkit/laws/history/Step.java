package org.ticketing.testkit.laws.history;

import java.time.Instant;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Side;

/** Something that happens to a ticket, as people tell it. */
public sealed interface Step {

    Instant at();

    /** What happened, in words. */
    String told();

    /** A customer opened the ticket. */
    record Opened(Instant at, String kind, String channel) implements Step {
        @Override
        public String told() {
            return "a customer opens it as " + kind + " through " + channel;
        }
    }

    /** The vendor said what it is about, how pressing, and whose. */
    record Classified(Instant at, String kind, String priority, String area) implements Step {
        @Override
        public String told() {
            return "classified as " + kind + ", priority " + priority + ", area " + area;
        }
    }

    /** A person of the vendor got it. */
    record Assigned(Instant at) implements Step {
        @Override
        public String told() {
            return "assigned to somebody of the vendor";
        }
    }

    /** The vendor wrote something that no customer sees. */
    record Noted(Instant at) implements Step {
        @Override
        public String told() {
            return "the vendor writes an internal note";
        }
    }

    /** The vendor wrote a public message. */
    record VendorReplied(Instant at) implements Step {
        @Override
        public String told() {
            return "the vendor replies";
        }
    }

    /** The customer wrote. */
    record CustomerReplied(Instant at) implements Step {
        @Override
        public String told() {
            return "the customer replies";
        }
    }

    /** The vendor asked the customer for something and waits. */
    record CustomerAsked(Instant at) implements Step {
        @Override
        public String told() {
            return "the vendor asks the customer and waits";
        }
    }

    /** A person of the vendor promised a date. */
    record DatePromised(Instant at, Instant date) implements Step {
        @Override
        public String told() {
            return "the vendor promises " + date;
        }
    }

    /** The vendor said that the work is done, in a public message. */
    record Resolved(Instant at) implements Step {
        @Override
        public String told() {
            return "the vendor resolves it";
        }
    }

    /** Somebody took it up again, with a public message. */
    record Reopened(Instant at, Side by) implements Step {
        @Override
        public String told() {
            return (by == Side.CUSTOMER ? "the customer" : "the vendor") + " reopens it";
        }
    }

    /** It ended. */
    record Closed(Instant at) implements Step {
        @Override
        public String told() {
            return "closed";
        }
    }

    /** Nothing happens; somebody looks. */
    record TimePassed(Instant at) implements Step {
        @Override
        public String told() {
            return "somebody looks at the clock";
        }
    }

    /**
     * Another policy came into force.
     *
     * @param how what was changed in it
     */
    record PolicyEdited(Instant at, SupportPolicy policy, String how) implements Step {
        @Override
        public String told() {
            return "the policy is edited: " + how;
        }
    }
}
