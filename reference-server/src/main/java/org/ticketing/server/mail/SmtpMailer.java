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
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server. */
public final class SmtpMailer implements Mailer {

    private static final String MILLISECONDS = "15000";

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
        try {
            Transport.send(message(letter));
        } catch (MessagingException e) {
            throw new MailFailed(e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
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
}
