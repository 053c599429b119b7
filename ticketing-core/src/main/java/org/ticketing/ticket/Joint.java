package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/** A command that does something to two tickets at once: both of it is done, or nothing. */
public sealed interface Joint extends Command.OfTwo {

    /**
     * Says what a ticket is to another one.
     *
     * @param ticket the other one
     * @param relation of this one to the other
     */
    record Link(
            @NotBlank @Size(max = 64) @Characters String ticket,
            @NotBlank @Characters String relation) implements Joint {

        public Link(String ticket, Relation relation) {
            this(ticket, relation.key());
        }

        @Override
        public Action action() {
            return Action.LINK;
        }
    }

    /** Takes back what a ticket is to another one. */
    record Unlink(
            @NotBlank @Size(max = 64) @Characters String ticket,
            @NotBlank @Characters String relation) implements Joint {

        public Unlink(String ticket, Relation relation) {
            this(ticket, relation.key());
        }

        @Override
        public Action action() {
            return Action.UNLINK;
        }
    }

    /**
     * Ends a ticket, which goes on in another one of the same customer.
     *
     * @param into the other one
     */
    record Merge(@NotBlank @Size(max = 64) @Characters String into) implements Joint {
        @Override
        public Action action() {
            return Action.MERGE;
        }
    }

    /**
     * Makes a part of a ticket one of its own, for the same requester.
     *
     * @param kind as of the ticket, if none is given
     * @param entries what goes along: ids of entries, with their files, or of single files, of this ticket or of one that was
     *     merged into it
     */
    record Split(
            @Nullable @Characters String kind,
            @NotBlank @Size(max = 200) @Characters String title,
            @NotBlank @Size(max = LONGEST_TEXT) @Characters String description,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 64) @Characters String> entries)
            implements Joint {

        /** No entries at all are as good as none. */
        public Split {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }

        @Override
        public Action action() {
            return Action.SPLIT;
        }
    }
}
