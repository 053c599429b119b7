package org.ticketing.vocabulary;

import java.util.List;

/**
 * Where an entry of a policy comes from. Nothing in a policy is a silent default: an entry is either stated by the
 * vendor's published rules or assumed, and then says why.
 */
public sealed interface Source {

    /** Stated by the vendor, under these rule ids, at least one. */
    record Stated(List<String> rules) implements Source {
        public Stated {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("a stated source names at least one rule");
            }
        }

        @Override
        public String toString() {
            return String.join(", ", rules);
        }
    }

    /** Assumed, because the published policy is silent. */
    record Assumed(String why) implements Source {
        public Assumed {
            if (why.isBlank()) {
                throw new IllegalArgumentException("an assumption says why");
            }
        }

        @Override
        public String toString() {
            return "assumed: " + why;
        }
    }

    /** As people read it in brief: the rules, or only that it is assumed; why, is for those who read the policy. */
    default Text brief() {
        return switch (this) {
            case Stated stated -> Text.same(stated.toString());
            case Assumed assumed -> new Text("assumed", "presumido");
        };
    }

    static Source stated(String... rules) {
        return new Stated(List.of(rules));
    }

    static Source assumed(String why) {
        return new Assumed(why);
    }
}
