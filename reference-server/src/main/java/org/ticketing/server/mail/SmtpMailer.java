package org.ticketing.server.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server. */
public final class SmtpMailer implements Mailer {

    private static final String MILLISECONDS = "15000";

    /** A mail server that ends its work says so, whatever it was asked (RFC 5321). */
    private static final int CLOSING = 421;

    private final Session session;
    private final InternetAddress from;
    private final InstantSource clock;

    /**
     * Letters by this server.
     *
     * @throws IllegalArgumentException if the address that letters come from is none
     */
    public SmtpMailer(Smtp smtp, InstantSource clock) {
        this.session = Session.getInstance(properties(smtp), authenticator(smtp));
        this.clock = clock;
        try {
            this.from = new InternetAddress(smtp.from(), true);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("letters can't come from '" + smtp.from() + "'", e);
        }
    }

    private static Properties properties(Smtp smtp) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        // Without these a server that is silent holds a letter, and all those after it, for ever.
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (smtp.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static @Nullable Authenticator authenticator(Smtp smtp) {
        if (smtp.user() == null) {
            return null;
        }
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(smtp.user(), smtp.password());
            }
        };
    }

    @Override
    public void send(Letter letter) {
        MimeMessage message = written(letter);
        try {
            Transport.send(message);
        } catch (MessagingException e) {
            throw new MailFailed(fault(e), e);
        }
    }

    private MimeMessage written(Letter letter) {
        try {
            return message(letter);
        } catch (MessagingException e) {
            throw new MailFailed(MailFailed.Fault.FOR_GOOD, e);
        }
    }

    private static MailFailed.Fault fault(MessagingException e) {
        return Stream.<@Nullable Exception>iterate(
                        e, Objects::nonNull, each -> each instanceof MessagingException m ? m.getNextException() : null)
                .map(SmtpMailer::code)
                .filter(code -> code > 0)
                .findFirst()
                .map(SmtpMailer::fault)
                .orElse(MailFailed.Fault.SERVER);
    }

    private static MailFailed.Fault fault(int code) {
        if (code == CLOSING) {
            return MailFailed.Fault.SERVER;
        }
        return code >= 500 ? MailFailed.Fault.FOR_GOOD : MailFailed.Fault.LETTER;
    }

    /** What the mail server answered to a letter; 0 if it was not asked. */
    private static int code(@Nullable Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException letter -> letter.getReturnCode();
            case null, default -> 0;
        };
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session, letter.id());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {letter.language().locale().toLanguageTag()});
        // A machine wrote it (RFC 3834): no machine is to answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    /** A message that keeps its id, however often it is sent. */
    private static final class Identified extends MimeMessage {

        private final @Nullable String id;

        Identified(Session session, @Nullable String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (id == null) {
                super.updateMessageID();
            } else {
                String from = String.valueOf(getFrom()[0]);
                String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        }
    }
}
