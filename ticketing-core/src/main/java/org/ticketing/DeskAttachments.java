package org.ticketing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.AttachmentRefusal;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Receiving;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Attachments;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Attaching;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Files on their way in and out. */
final class DeskAttachments {

    /** So many are deleted in one go. */
    private static final int BATCH = 100;

    private static final List<Action> WRITING =
            List.of(Action.OPEN, Action.REPLY, Action.NOTE, Action.AWAIT_CUSTOMER, Action.RESOLVE, Action.REOPEN);

    private final Premises premises;
    private final Constraints constraints;

    DeskAttachments(Premises premises, Constraints constraints) {
        this.premises = premises;
        this.constraints = constraints;
    }

    Upload upload(NewFile file, InputStream content, Request request) {
        AttachmentRules rules = premises.policy().attachments();
        if (rules == null) {
            throw new Refused(AttachmentRefusal.notTaken());
        }
        requireWriter(request);
        validate(file);
        long waiting = store().uploadsBy(premises.desk(), request.actor().id()).stream()
                .mapToLong(Upload::size)
                .sum();
        Receiving receiving = new Receiving(file, rules, premises.typeDetector(), waiting);
        refuse(receiving.atFirst());
        AttachmentId id = new AttachmentId(premises.fresh().id());
        boolean whole = false;
        try {
            Upload upload = receive(id, file, content, receiving, request);
            whole = true;
            return upload;
        } finally {
            if (!whole && receiving.size() > 0) {
                store().discard(premises.desk(), List.of(id));
            }
        }
    }

    /** Whoever may write something may upload what goes with it; whether they may write it here is asked when they do. */
    private void requireWriter(Request request) {
        boolean mayWrite = premises.policy().access().grants().stream()
                .filter(grant -> request.actor().roles().contains(grant.role()))
                .anyMatch(grant -> WRITING.stream().anyMatch(grant.actions()::contains));
        if (!mayWrite) {
            throw new Refused(new Refusal(
                    "not-granted",
                    Source.assumed("files go with what is written"),
                    new Text(
                            "You may write nothing here that a file could go with",
                            "Você não pode escrever nada aqui que possa levar um arquivo")));
        }
    }

    private void validate(NewFile file) {
        List<Violation> violations = new ArrayList<>(constraints.violations(file));
        violations.addAll(file.violations());
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private Upload receive(AttachmentId id, NewFile file, InputStream content, Receiving receiving, Request request) {
        Instant now = premises.now();
        int pieces = 0;
        byte[] piece = next(content, receiving);
        while (piece.length > 0) {
            refuse(receiving.take(piece));
            if (pieces == 0) {
                store().begin(premises.desk(), id, request.actor().id(), now);
            }
            store().add(premises.desk(), id, pieces, piece);
            pieces++;
            piece = next(content, receiving);
        }
        refuse(receiving.atLast());
        Upload upload = new Upload(
                id, request.actor().id(), now, file.name(), receiving.type(), receiving.size(), receiving.digest());
        if (!store().complete(premises.desk(), upload)) {
            throw new Refused(receiving.brokenOff());
        }
        return upload;
    }

    private static byte[] next(InputStream content, Receiving receiving) {
        try {
            return content.readNBytes(Attachments.PIECE);
        } catch (IOException e) {
            Refused cutOff = new Refused(receiving.brokenOff());
            cutOff.initCause(e);
            throw cutOff;
        }
    }

    /**
     * The files that a command names, and what there is of them.
     *
     * @param ticket none if it is about to be opened
     */
    Attaching attaching(@Nullable TicketId ticket, Request request) {
        List<AttachmentId> asked = request.attachments();
        if (asked.isEmpty()) {
            return Attaching.NONE;
        }
        return new Attaching(
                asked,
                store().uploads(premises.desk(), asked),
                ticket == null ? 0 : store().sizeOf(premises.desk(), ticket));
    }

    Download download(TicketId ticket, AttachmentId id, Request request) {
        Ticket seen = premises.visible(ticket, request);
        Download download = new DeskOthers(premises, request)
                .attachment(id, seen)
                .flatMap(file -> Download.of(file, premises.desk(), premises.storage()))
                .orElseThrow(() -> Download.notFound(id.toString()));
        new ReadLog(premises).note(ticket, TicketRead.Shown.ATTACHMENT, request);
        return download;
    }

    /** Deletes what was uploaded and has waited in vain for an entry for as long as the policy says. */
    void cleanUp(Instant now) {
        AttachmentRules rules = premises.policy().attachments();
        if (rules == null) {
            return;
        }
        Instant before = now.minus(rules.uploads().kept());
        List<AttachmentId> batch = store().begunBefore(premises.desk(), before, BATCH);
        while (!batch.isEmpty()) {
            store().discard(premises.desk(), batch);
            batch = store().begunBefore(premises.desk(), before, BATCH);
        }
    }

    private Attachments store() {
        return premises.storage().attachments();
    }
}
