package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** What the headers of a request say. */
final class Headers {

    static final String CHANNEL = "Ticketing-Channel";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]+) *", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Headers() {}

    static Optional<String> token(Context request) {
        return header(request, "Authorization")
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    static Optional<String> channel(Context request) {
        return header(request, CHANNEL);
    }

    /** The first language asked for that people are spoken to in; English, if none is. */
    static Language language(Context request) {
        return language(header(request, "Accept-Language").orElse(null));
    }

    static Language language(@Nullable String accepted) {
        return Optional.ofNullable(accepted).flatMap(Headers::firstKnown).orElse(Language.ENGLISH);
    }

    private static Optional<Language> firstKnown(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(locale -> locale.getLanguage().equals("pt")
                            || locale.getLanguage().equals("en"))
                    .map(Language::of)
                    .findFirst();
        } catch (IllegalArgumentException notALanguageRange) {
            return Optional.empty();
        }
    }

    static Optional<String> idempotencyKey(Context request) {
        Optional<String> key = header(request, IDEMPOTENCY_KEY);
        key.filter(value -> value.isBlank() || !KEY.matcher(value).matches()).ifPresent(bad -> {
            throw BadRequest.of(
                    IDEMPOTENCY_KEY,
                    "size",
                    new Text(
                            "has to have 1 to 128 printable ASCII characters: a random UUID is best",
                            "precisa ter de 1 a 128 caracteres ASCII imprimíveis: o melhor é um UUID aleatório"));
        });
        return key;
    }

    /** The version that is expected; nothing for any version. */
    static Optional<Long> version(Context request) {
        return header(request, IF_MATCH).filter(etag -> !etag.equals("*")).map(Headers::version);
    }

    private static long version(String etag) {
        Matcher matcher = ETAG.matcher(etag);
        if (!matcher.matches()) {
            throw BadRequest.of(
                    IF_MATCH,
                    "etag",
                    new Text(
                                    "has to be the ETag of the ticket, \"7\" for instance, or *, not %s",
                                    "precisa ser o ETag do chamado, \"7\" por exemplo, ou *, e não %s")
                            .with(etag));
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Optional<String> header(Context request, String name) {
        return Optional.ofNullable(request.header(name)).map(String::strip);
    }
}
