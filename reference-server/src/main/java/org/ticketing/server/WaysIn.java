package org.ticketing.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.account.AccountRules;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Letters;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.People;
import org.ticketing.server.mail.Mailer;
import org.ticketing.server.mail.PrintedMailer;
import org.ticketing.server.mail.Smtp;
import org.ticketing.server.mail.SmtpMailer;
import org.ticketing.server.token.HostTokens;
import org.ticketing.server.token.KeySets;
import org.ticketing.server.token.TokenRules;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * The ways in as the settings say: which portals have credentials of their own, how e-mail goes out, whose tokens count.
 *
 * @param ticketLink where e-mails say that a ticket is
 */
record WaysIn(Entrance entrance, Accounts accounts, Mailer mailer, String ticketLink) implements AutoCloseable {

    /** Of the four desks, this one says so (X29). */
    private static final String USUAL_PORTALS = "sensusx";

    private static final int LONGEST_TOKEN_MINUTES = 60;

    static WaysIn open(DataSource database, List<SupportPolicy> policies, People people, int port, Console console) {
        InstantSource clock = InstantSource.system();
        URI url = url(port);
        Mailer mailer = mailer(console, clock);
        HostTokens tokens = hostTokens(clock);
        Set<DeskId> portals = portals(policies);
        int proxies = new Setting("ticketing.proxies").number(0, 0, 10);
        Accounts accounts = new Accounts(
                database,
                portals,
                AccountRules.USUAL,
                new Letters(policies, url.toString()),
                mailer,
                clock,
                new SecureRandom());
        boolean https = "https".equals(url.getScheme());
        return new WaysIn(new Entrance(people, accounts, tokens, https, proxies), accounts, mailer, ticketLink(url));
    }

    /** Where e-mails say that a ticket is. */
    private static String ticketLink(URI url) {
        Setting setting = new Setting("ticketing.mail.link");
        String link = setting.text().orElse(url + "/api/v1/desks/{desk}/tickets/{ticket}");
        if (!link.contains("{ticket}")) {
            throw setting.wrong(new Text(
                    "is where a ticket is found, https://support.example.com/{desk}/{ticket} for instance",
                    "é onde se acha um chamado, https://suporte.example.com/{desk}/{ticket} por exemplo"));
        }
        return link;
    }

    private static URI url(int port) {
        Setting setting = new Setting("ticketing.url");
        String said = setting.text().orElse("http://localhost:" + port);
        try {
            URI url = new URI(said);
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw notAUrl(setting);
        }
        throw notAUrl(setting);
    }

    private static WrongUsage notAUrl(Setting setting) {
        return setting.wrong(new Text(
                "is where people reach the portal, https://support.example.com for instance",
                "é onde as pessoas acham o portal, https://suporte.example.com por exemplo"));
    }

    private static Set<DeskId> portals(List<SupportPolicy> policies) {
        Setting setting = new Setting("ticketing.accounts");
        String said = setting.text().orElse(USUAL_PORTALS);
        Set<String> asked = said.equals("none")
                ? Set.of()
                : Arrays.stream(said.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<String> known =
                policies.stream().map(policy -> policy.desk().value()).toList();
        if (!known.containsAll(asked)) {
            throw setting.wrong(new Text(
                            "lists desks out of %s, with commas between them, or is none",
                            "lista atendimentos de %s, separados por vírgulas, ou é none")
                    .with(known));
        }
        policies.stream()
                .filter(policy -> asked.contains(policy.desk().value()))
                .filter(WaysIn::hasNobodyForAccounts)
                .findFirst()
                .ifPresent(policy -> {
                    throw setting.wrong(new Text(
                                    "at %s nobody could give accounts: grant manage-accounts to a role of staff in its"
                                            + " policy",
                                    "em %s ninguém poderia dar contas: conceda manage-accounts a um papel da equipe na"
                                            + " política")
                            .with(policy.desk()));
                });
        return asked.stream().map(DeskId::new).collect(Collectors.toSet());
    }

    private static boolean hasNobodyForAccounts(SupportPolicy policy) {
        return policy.access().grants().stream()
                .noneMatch(grant -> grant.actions().contains(Action.MANAGE_ACCOUNTS));
    }

    private static Mailer mailer(Console console, InstantSource clock) {
        String host = new Setting("ticketing.mail.host").text().orElse(null);
        if (host == null) {
            return new PrintedMailer(console.out());
        }
        Setting from = new Setting("ticketing.mail.from");
        Text sender = new Text(
                "is the address that e-mails come from, no-reply@example.com for instance",
                "é o endereço de onde vêm os e-mails, no-reply@example.com por exemplo");
        Smtp smtp = new Smtp(
                host,
                new Setting("ticketing.mail.port").number(587, 1, 65_535),
                from.text().orElseThrow(() -> from.wrong(sender)),
                security(),
                new Setting("ticketing.mail.user").text().orElse(null),
                new Setting("ticketing.mail.password").text().orElse(null));
        try {
            return new SmtpMailer(smtp, clock);
        } catch (IllegalArgumentException e) {
            throw from.wrong(sender);
        }
    }

    private static Smtp.Security security() {
        Setting setting = new Setting("ticketing.mail.security");
        String said = setting.text().orElse(Key.of(Smtp.Security.STARTTLS)).toLowerCase(Locale.ROOT);
        return Arrays.stream(Smtp.Security.values())
                .filter(security -> Key.of(security).equals(said))
                .findFirst()
                .orElseThrow(() -> setting.wrong(new Text("is starttls, tls, or none", "é starttls, tls ou none")));
    }

    private static @Nullable HostTokens hostTokens(InstantSource clock) {
        Setting keys = new Setting("ticketing.tokens.keys");
        String place = keys.text().orElse(null);
        if (place == null) {
            return null;
        }
        int minutes = new Setting("ticketing.tokens.minutes")
                .number(Math.toIntExact(TokenRules.USUAL_LIFE.toMinutes()), 1, LONGEST_TOKEN_MINUTES);
        TokenRules rules = new TokenRules(
                new Setting("ticketing.tokens.issuer").text().orElse(null),
                Duration.ofMinutes(minutes),
                TokenRules.USUAL_LEEWAY);
        try {
            return new HostTokens(KeySets.at(place), rules, clock);
        } catch (KeySets.NoKeySet e) {
            throw keys.wrong(new Text(
                    "is a file with a JSON Web Key Set, or its https address",
                    "é um arquivo com um JSON Web Key Set, ou o endereço https dele"));
        }
    }

    /** Sends the letters that there are, then ends. */
    @Override
    public void close() {
        accounts.close();
    }
}
