package org.ticketing.server.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.LogJson;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * A webhook that is asked for.
 *
 * @param roles of those that whoever asks has; all of these if it is left out
 * @param types of the events that it is to be told of; all if it is left out
 * @param internal whether of what is internal too; not if it is left out
 */
public record NewWebhook(
        @Nullable String url,
        @Nullable List<String> roles,
        @Nullable List<String> types,
        @Nullable Boolean internal) {

    private static final int LONGEST_URL = 2_000;

    private static final Text NO_URL = new Text(
            "has to be the https address of a receiver, without a user and a fragment: https://erp.example.com/tickets",
            "precisa ser o endereço https de um receptor, sem usuário e sem fragmento:"
                    + " https://erp.example.com/chamados");
    private static final Text NOT_HTTPS = new Text(
            "has to begin with https://; whoever runs this server may name hosts that are told by http"
                    + " (ticketing.webhooks.trusted)",
            "precisa começar com https://; quem cuida deste servidor pode indicar hosts avisados por http"
                    + " (ticketing.webhooks.trusted)");

    /** What of it counts, when nothing is wrong with it. */
    record Checked(String url, Set<String> roles, List<String> types, boolean internal) {}

    /**
     * What is asked for, if it is to be had.
     *
     * @param by who asks: nobody has a program told of more than they may see themselves
     * @throws InvalidCommand with every mistake in it
     */
    Checked checked(AccessRules access, Actor by, Set<String> trusted) {
        List<Violation> violations = new ArrayList<>();
        Optional<HttpUrl> address = address();
        if (address.isEmpty()) {
            violations.add(new Violation("url", "url", NO_URL));
        } else if (!address.get().isHttps() && !Sender.isTrusted(trusted, address.get())) {
            violations.add(new Violation("url", "https", NOT_HTTPS));
        }
        List<String> own = access.roles().stream()
                .filter(role -> role.side() == Side.VENDOR)
                .map(Role::id)
                .filter(by.roles()::contains)
                .toList();
        List<String> asked = roles == null ? own : roles;
        unknown("roles", asked, own, violations);
        if (asked.isEmpty()) {
            violations.add(new Violation(
                    "roles",
                    "not-empty",
                    new Text("is empty: name one of %s at least", "está vazio: indique ao menos um de %s").with(own)));
        }
        List<String> wanted = types == null ? List.of() : types;
        unknown("types", wanted, LogJson.types(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return new Checked(
                Objects.requireNonNull(url),
                Set.copyOf(asked),
                List.copyOf(new LinkedHashSet<>(wanted)),
                Boolean.TRUE.equals(internal));
    }

    private static void unknown(String path, List<String> asked, List<String> known, List<Violation> found) {
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                found.add(Violation.unknown(path + "." + i, asked.get(i), known));
            }
        }
    }

    private Optional<HttpUrl> address() {
        if (url == null || url.length() > LONGEST_URL) {
            return Optional.empty();
        }
        // Both read it, so that nothing hides in what they read otherwise.
        Optional<HttpUrl> address = Optional.ofNullable(HttpUrl.parse(url));
        try {
            URI strict = new URI(url);
            return address.filter(read -> strict.getUserInfo() == null
                    && strict.getFragment() == null
                    && read.toString().startsWith(strict.getScheme() + "://" + strict.getHost()));
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }
}
