package org.ticketing.server.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.notification.Notice;
import org.ticketing.problem.NotFound;
import org.ticketing.server.account.Backoff;
import org.ticketing.server.account.ServerDatabase;
import org.ticketing.server.mail.Mailer;
import org.ticketing.server.outbox.Parcel;
import org.ticketing.server.outbox.Retries;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/**
 * Tells people by e-mail of what happens to their tickets (S21, X52). What is to be told is kept in the database before it is
 * noted that the feed was read so far; so nothing is lost, whatever ends when. While the mail server is not there everything waits.
 * What it does not take is offered again, less and less often, and stays in sight of staff when it is given up.
 */
public final class Notices {

    /** Under this name the feeds are followed. */
    static final String SUBSCRIBER = "notifications";

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Retries RETRIES = new Retries(BACKOFF, Duration.ofMinutes(1), Duration.ofDays(5));
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final int AT_ONCE = 100;

    private final DSLContext dsl;
    private final Ticketing ticketing;
    private final AddressBook addresses;
    private final NoticeLetters letters;
    private final Mailer mailer;
    private final InstantSource clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    /**
     * Notices kept in a database, whose tables are brought up to date.
     *
     * @param ticketing of the desks whose people are told
     */
    public Notices(
            DataSource database,
            Ticketing ticketing,
            AddressBook addresses,
            NoticeLetters letters,
            Mailer mailer,
            InstantSource clock) {
        this.dsl = ServerDatabase.open(database);
        this.ticketing = ticketing;
        this.addresses = addresses;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Keeps what is to be told, and sends what is due; to be called now and then, by one thread at a time. */
    public void run() {
        for (Desk desk : ticketing.desks()) {
            desk.notices(SUBSCRIBER, notice -> new NoticeRows(dsl).put(notice, clock.instant()));
        }
        new NoticeRows(dsl).forget(clock.instant().minus(FORGOTTEN));
        deliver();
    }

    /** Tells nobody of what has happened by now: to be called where a desk was filled with what never happened. */
    public void skip() {
        ticketing.desks().forEach(desk -> desk.follow(SUBSCRIBER, item -> {}));
    }

    private void deliver() {
        List<NoticeRows.Waiting> due = nextDue();
        while (!due.isEmpty()) {
            due.forEach(this::deliver);
            due = nextDue();
        }
    }

    /** Nothing while the mail server is given time to come back. */
    private List<NoticeRows.Waiting> nextDue() {
        Instant now = clock.instant();
        return now.isBefore(closedUntil) ? List.of() : new NoticeRows(dsl).due(now, AT_ONCE);
    }

    private void deliver(NoticeRows.Waiting waiting) {
        Instant now = clock.instant();
        NoticeRows rows = new NoticeRows(dsl);
        // Should this process end now, it is due again then.
        if (now.isBefore(closedUntil) || !rows.claim(waiting, RETRIES.claimedUntil(waiting.parcel(), now))) {
            return;
        }
        Notice notice = waiting.notice();
        Optional<Addressee> to = addresses
                .find(notice.desk(), notice.to())
                .filter(addressee -> desk(notice).mayBeTold(notice, addressee.actor()));
        try {
            to.ifPresent(addressee -> mailer.send(letters.letter(waiting.id(), notice, addressee)));
            rows.done(waiting, now);
            failures = 0;
        } catch (Mailer.MailFailed e) {
            LOG.error(
                    "notice {} at desk {} was not sent (try {})",
                    waiting.id(),
                    notice.desk(),
                    waiting.parcel().tries() + 1,
                    e);
            rows.failed(waiting, now, next(waiting, e.fault(), now));
            if (e.fault() == Mailer.MailFailed.Fault.SERVER) {
                closedUntil = now.plus(BACKOFF.wait(failures));
                failures++;
            }
        }
    }

    private static @Nullable Instant next(NoticeRows.Waiting waiting, Mailer.MailFailed.Fault fault, Instant now) {
        return fault == Mailer.MailFailed.Fault.FOR_GOOD ? null : RETRIES.next(waiting.parcel(), now);
    }

    private Desk desk(Notice notice) {
        return ticketing.desk(notice.desk().value());
    }

    /** What the mail server has not taken at a desk, the latest first. */
    public List<UndeliveredNotice> undelivered(DeskId desk) {
        return new NoticeRows(dsl)
                .undelivered(desk).stream().map(Notices::undelivered).toList();
    }

    private static UndeliveredNotice undelivered(NoticeRows.Waiting waiting) {
        Parcel parcel = waiting.parcel();
        Instant failed = parcel.failedAt();
        return new UndeliveredNotice(
                parcel.id(),
                waiting.notice(),
                parcel.tries(),
                failed == null ? parcel.since() : failed,
                parcel.nextAt());
    }

    /**
     * One that the mail server has not taken.
     *
     * @throws NotFound if there is none
     */
    public UndeliveredNotice undelivered(DeskId desk, String id) {
        return undelivered(find(desk, id));
    }

    /**
     * Has a notice offered once more, with the next run.
     *
     * @throws NotFound if there is none that was not taken
     */
    public UndeliveredNotice again(DeskId desk, String id) {
        new NoticeRows(dsl).again(find(desk, id), clock.instant());
        return undelivered(find(desk, id));
    }

    private NoticeRows.Waiting find(DeskId desk, String id) {
        return new NoticeRows(dsl).undelivered(desk, id).orElseThrow(() -> notFound(id));
    }

    /** That no notice of this id was not taken, or that it is about what one may not see. */
    public static NotFound notFound(String id) {
        return new NotFound(new Text("undelivered notice", "aviso não entregue"), id);
    }

    /** What is kept here for somebody, for a copy of all that is held on them. */
    public List<Notice> of(DeskId desk, PersonId person) {
        return new NoticeRows(dsl)
                .of(desk, person).stream().map(NoticeRows.Waiting::notice).toList();
    }

    /** Nothing here names this person any more. */
    public void erase(DeskId desk, PersonId person) {
        new NoticeRows(dsl).erase(desk, person);
    }
}
