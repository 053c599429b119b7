package org.ticketing.server.notice;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ticketing.notification.Notice;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.mail.Letter;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;

/**
 * What the e-mails about tickets say: which ticket, what happened, when, and where it stands. Not a word that anybody wrote in
 * it: e-mail is no channel for that (U31, U72), and may be read by others.
 */
public final class NoticeLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Text LETTER = new Text("""
        %1$s

        %2$s
        %3$s, %4$s

        Read it, and answer, here:
        %5$s

        This e-mail only informs: nobody reads answers to it. To write something, log in and write it in the ticket.
        """, """
            %1$s

            %2$s
            %3$s, %4$s

            Para ler e responder, entre aqui:
            %5$s

            Este e-mail é só informativo: as respostas não são lidas. Para escrever algo, entre e escreva no chamado.
            """);

    private final Map<DeskId, SupportPolicy> policies;
    private final String link;

    /**
     * The letters of these desks.
     *
     * @param link where a ticket is found, with {@code {desk}} and {@code {ticket}} in it
     */
    public NoticeLetters(Iterable<SupportPolicy> policies, String link) {
        this.policies = StreamSupport.stream(policies.spliterator(), false)
                .collect(Collectors.toMap(SupportPolicy::desk, Function.identity()));
        this.link = link;
    }

    Letter letter(String id, Notice notice, Addressee to) {
        SupportPolicy policy = policies.get(notice.desk());
        if (policy == null) {
            throw new IllegalStateException("there are no letters for desk " + notice.desk());
        }
        String happened = notice.occasion().label().in(to.language());
        String text = LETTER.in(to.language())
                .formatted(
                        policy.name().in(to.language()),
                        notice.code(),
                        happened,
                        TIME.withZone(policy.zone()).format(notice.at()),
                        link.replace("{desk}", notice.desk().value())
                                .replace("{ticket}", notice.ticket().toString()));
        return new Letter(to.email(), to.language(), notice.code() + ": " + happened, text, id);
    }
}
