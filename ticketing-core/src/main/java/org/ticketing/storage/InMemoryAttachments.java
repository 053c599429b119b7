package org.ticketing.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.Upload;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** The files of all desks, in memory. */
final class InMemoryAttachments implements Attachments {

    /** A file; whose it is, and since when, matters only while it waits. */
    private static final class Kept {
        final List<byte[]> pieces = new ArrayList<>();
        final PersonId by;
        final Instant begun;

        @Nullable
        Upload upload;

        @Nullable
        TicketId ticket;

        long size;

        Kept(PersonId by, Instant begun) {
            this.by = by;
            this.begun = begun;
        }

        boolean isWaiting() {
            return ticket == null;
        }
    }

    private record Place(DeskId desk, AttachmentId id) {}

    private final InMemoryStorage storage;
    private final Map<Place, Kept> files = new HashMap<>();

    InMemoryAttachments(InMemoryStorage storage) {
        this.storage = storage;
    }

    @Override
    public void begin(DeskId desk, AttachmentId id, PersonId by, Instant at) {
        synchronized (storage) {
            files.put(new Place(desk, id), new Kept(by, at));
        }
    }

    @Override
    public void add(DeskId desk, AttachmentId id, int number, byte[] piece) {
        synchronized (storage) {
            find(desk, id).ifPresent(kept -> kept.pieces.add(number, piece.clone()));
        }
    }

    @Override
    public boolean complete(DeskId desk, Upload upload) {
        synchronized (storage) {
            Optional<Kept> found = find(desk, upload.id());
            found.ifPresent(kept -> {
                kept.upload = upload;
                kept.size = upload.size();
            });
            return found.isPresent();
        }
    }

    @Override
    public void discard(DeskId desk, Collection<AttachmentId> ids) {
        synchronized (storage) {
            ids.forEach(
                    id -> files.computeIfPresent(new Place(desk, id), (place, kept) -> kept.isWaiting() ? null : kept));
        }
    }

    @Override
    public List<Upload> uploads(DeskId desk, Collection<AttachmentId> ids) {
        synchronized (storage) {
            return ids.stream()
                    .distinct()
                    .flatMap(id -> find(desk, id).stream())
                    .flatMap(InMemoryAttachments::upload)
                    .toList();
        }
    }

    private static Stream<Upload> upload(Kept kept) {
        return kept.isWaiting() ? Stream.ofNullable(kept.upload) : Stream.empty();
    }

    @Override
    public List<Upload> uploadsBy(DeskId desk, PersonId person) {
        synchronized (storage) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().desk().equals(desk))
                    .flatMap(file -> upload(file.getValue()))
                    .filter(upload -> upload.by().equals(person))
                    .sorted(Comparator.comparing(Upload::at)
                            .thenComparing(upload -> upload.id().value()))
                    .toList();
        }
    }

    @Override
    public List<AttachmentId> begunBefore(DeskId desk, Instant instant, int limit) {
        synchronized (storage) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().desk().equals(desk))
                    .filter(file ->
                            file.getValue().isWaiting() && file.getValue().begun.isBefore(instant))
                    .sorted(Comparator.comparing((Map.Entry<Place, Kept> file) -> file.getValue().begun)
                            .thenComparing(file -> file.getKey().id().value()))
                    .limit(limit)
                    .map(file -> file.getKey().id())
                    .toList();
        }
    }

    @Override
    public long sizeOf(DeskId desk, TicketId ticket) {
        synchronized (storage) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().desk().equals(desk))
                    .filter(file -> ticket.equals(file.getValue().ticket))
                    .mapToLong(file -> file.getValue().size)
                    .sum();
        }
    }

    @Override
    public Optional<byte[]> piece(DeskId desk, AttachmentId id, int number) {
        synchronized (storage) {
            return find(desk, id)
                    .filter(kept -> kept.upload != null && number < kept.pieces.size())
                    .map(kept -> kept.pieces.get(number).clone());
        }
    }

    /** Whether each of these files is there for a ticket to have it. */
    boolean areWaiting(DeskId desk, Collection<AttachmentId> ids) {
        return uploads(desk, ids).size() == ids.size();
    }

    /** Makes files a ticket's. */
    void join(DeskId desk, Collection<AttachmentId> ids, TicketId ticket) {
        ids.forEach(id -> Objects.requireNonNull(files.get(new Place(desk, id))).ticket = ticket);
    }

    @Override
    public void erase(DeskId desk, Collection<AttachmentId> ids) {
        synchronized (storage) {
            ids.forEach(id -> files.remove(new Place(desk, id)));
        }
    }

    /** Deletes what somebody has uploaded and not saved; how much it was. */
    long eraseUploads(DeskId desk, PersonId person) {
        int before = files.size();
        files.entrySet()
                .removeIf(file -> file.getKey().desk().equals(desk)
                        && file.getValue().isWaiting()
                        && person.equals(file.getValue().by));
        return before - (long) files.size();
    }

    private Optional<Kept> find(DeskId desk, AttachmentId id) {
        return Optional.ofNullable(files.get(new Place(desk, id)));
    }
}
