package org.ticketing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Passage;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.History;
import org.ticketing.view.LinksView;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * The tickets that one ticket has to do with, as far as one person may see them: whoever may not see another ticket does not
 * learn of it by way of this one.
 */
record DeskOthers(Premises premises, Request request) {

    /** Another ticket, if this person may see it. */
    Optional<Ticket> seen(TicketId id) {
        return premises.storage()
                .ticket(premises.desk(), id)
                .filter(ticket -> premises.mayDo(Action.SEE, ticket, request));
    }

    /** What a command on a ticket depends on beside it. */
    Context.Others of(Ticket ticket, Joint command) {
        Ticket named = switch (command) {
            case Joint.Link c -> named(c.ticket());
            case Joint.Unlink c -> named(c.ticket());
            case Joint.Merge c -> named(c.into());
            case Joint.Split c -> null;
        };
        Ticket end = ticket.isMerged() || named == null ? ticket : named;
        return new Context.Others(
                named, survivor(end).orElse(null), command instanceof Joint.Split ? passages(ticket) : Map.of());
    }

    private @Nullable Ticket named(@Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            TicketId ticket = TicketId.parse(id);
            return ticket.toString().equalsIgnoreCase(id) ? seen(ticket).orElse(null) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** Where a ticket goes on that was merged, and on from there. */
    Optional<Ticket> survivor(Ticket merged) {
        TicketId next = merged.links().mergedInto();
        Ticket last = merged;
        while (next != null) {
            last = premises.storage().ticket(premises.desk(), next).orElseThrow();
            next = last.links().mergedInto();
        }
        return merged.isMerged() && premises.mayDo(Action.SEE, last, request) ? Optional.of(last) : Optional.empty();
    }

    /** A log as this person may see it, without others that they may not see: then a merge is only an end. */
    History history(Ticket ticket) {
        boolean seesInternal = premises.mayDo(Action.SEE_INTERNAL, ticket, request);
        return unnamed(premises.told(premises.storage().log(premises.desk(), ticket.id()), seesInternal, request));
    }

    /** A history without others that this person may not see. */
    History unnamed(History history) {
        Set<TicketId> others = history.others();
        return others.isEmpty()
                ? history
                : history.knowing(
                        others.stream().filter(other -> seen(other).isPresent()).collect(Collectors.toSet()));
    }

    /** What can be split off a ticket: what is written in it and in those that were merged into it. */
    private Map<String, Context.Others.Place> passages(Ticket ticket) {
        PersonId requester = ticket.opening().requester();
        Context.Others.Place here = new Context.Others.Place(ticket.id(), requester);
        Map<String, Context.Others.Place> passages = new HashMap<>();
        for (Recorded recorded : history(ticket).events()) {
            recorded.event()
                    .attachments()
                    .forEach(file -> passages.put(file.id().toString(), here));
            if (recorded.event() instanceof TicketEvent.EntryAdded entry) {
                passages.put(entry.entry().toString(), here);
            }
            if (recorded.event() instanceof JointEvent.SplitFrom split) {
                brought(split, ticket)
                        .forEach((id, carried) ->
                                passages.put(id.toString(), new Context.Others.Place(carried.source(), requester)));
            }
        }
        merged(ticket).forEach(absorbed -> passages.putAll(passages(absorbed)));
        return passages;
    }

    private Stream<Ticket> merged(Ticket ticket) {
        return ticket.links().absorbed().stream().flatMap(id -> seen(id).stream());
    }

    /** What a ticket has to do with others. */
    LinksView view(Ticket ticket, DeskReads reads) {
        List<LinksView.Other> others = ticket.links().others().stream()
                .flatMap(to ->
                        seen(to.ticket()).stream().map(other -> new LinksView.Other(to.relation(), summary(other))))
                .toList();
        List<TicketDetails> merged = merged(ticket)
                .map(absorbed -> reads.details(absorbed, request, TicketRead.Shown.DETAILS))
                .toList();
        return new LinksView(others, survivor(ticket).map(this::summary), merged, brought(ticket));
    }

    private TicketSummary summary(Ticket other) {
        TextId title = other.opening().title().id();
        return TicketSummary.of(other, premises.policy(), premises.storage().texts(premises.desk(), List.of(title)));
    }

    /** Something that went along, with the event that tells of it and the ticket in whose log that stands. */
    private record Carried(Recorded recorded, @Nullable Attachment file, TicketId source) {}

    private LinksView.Brought brought(Ticket ticket) {
        List<Carried> carried = new ArrayList<>(carried(ticket).values());
        if (carried.isEmpty()) {
            return LinksView.Brought.NONE;
        }
        carried.sort(Comparator.comparing((Carried each) -> each.recorded().at())
                .thenComparing(each -> each.source().value())
                .thenComparingLong(each -> each.recorded().sequence()));
        History entries = new History(carried.stream()
                .filter(each -> each.file() == null)
                .map(Carried::recorded)
                .toList());
        List<Attachment> files =
                carried.stream().flatMap(each -> Stream.ofNullable(each.file())).toList();
        List<TextId> texts = Stream.concat(
                        entries.textIds().stream(),
                        files.stream()
                                .flatMap(file -> Stream.of(
                                        file.name().id(), file.digest().id())))
                .toList();
        return entries.brought(files, premises.storage().texts(premises.desk(), texts));
    }

    /** What went along to a ticket, by its id, whoever reads it: only what is internal is for those who see that here. */
    private Map<UUID, Carried> carried(Ticket ticket) {
        Map<UUID, Carried> carried = new LinkedHashMap<>();
        if (ticket.links().others().isEmpty()) {
            return carried;
        }
        for (Recorded recorded : premises.storage().log(premises.desk(), ticket.id())) {
            if (recorded.event() instanceof JointEvent.SplitFrom split) {
                carried.putAll(brought(split, ticket));
            }
        }
        return carried;
    }

    private Map<UUID, Carried> brought(JointEvent.SplitFrom split, Ticket ticket) {
        boolean seesInternal = premises.mayDo(Action.SEE_INTERNAL, ticket, request);
        Map<UUID, Carried> brought = new LinkedHashMap<>();
        split.passages().stream()
                .collect(Collectors.groupingBy(
                        Passage::ticket, LinkedHashMap::new, Collectors.mapping(Passage::id, Collectors.toSet())))
                .forEach((source, ids) -> premises.storage().log(premises.desk(), source).stream()
                        .filter(recorded -> seesInternal || !isInternal(recorded))
                        .forEach(recorded -> put(recorded, source, ids, brought)));
        return brought;
    }

    private static boolean isInternal(Recorded recorded) {
        return recorded.event() instanceof TicketEvent.EntryAdded entry && entry.visibility() == Visibility.INTERNAL;
    }

    private static void put(Recorded recorded, TicketId source, Set<UUID> ids, Map<UUID, Carried> brought) {
        if (recorded.event() instanceof TicketEvent.EntryAdded entry
                && ids.contains(entry.entry().value())) {
            brought.put(entry.entry().value(), new Carried(recorded, null, source));
            return;
        }
        for (Attachment file : recorded.event().attachments()) {
            if (ids.contains(file.id().value())) {
                brought.put(file.id().value(), new Carried(recorded, file, source));
            }
        }
    }

    /** A file that a ticket has: saved in it, brought along when it was split off, or in one that was merged into it. */
    Optional<Attachment> attachment(AttachmentId id, Ticket ticket) {
        return history(ticket)
                .attachment(id)
                .or(() -> carried(ticket).values().stream()
                        .flatMap(each -> Stream.concat(
                                Stream.ofNullable(each.file()),
                                each.file() == null
                                        ? each.recorded().event().attachments().stream()
                                        : Stream.<Attachment>empty()))
                        .filter(file -> file.id().equals(id))
                        .findFirst())
                .or(() -> merged(ticket)
                        .flatMap(absorbed -> attachment(id, absorbed).stream())
                        .findFirst());
    }
}
