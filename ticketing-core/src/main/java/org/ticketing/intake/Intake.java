package org.ticketing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.WebAddress;

/** The forms of a desk, and the check of what people fill in. */
public record Intake(List<Form> forms) {

    public Intake {
        forms = List.copyOf(forms);
    }

    public List<Field> fieldsFor(String kind) {
        return forms.stream()
                .filter(form -> form.kinds().contains(kind))
                .flatMap(form -> form.fields().stream())
                .toList();
    }

    /** Every field that is missing, unknown or filled in wrongly, all at once. */
    public List<Violation> check(String kind, Map<String, String> values) {
        List<Field> fields = fieldsFor(kind);
        List<Violation> found = new ArrayList<>();
        for (Field field : fields) {
            check(field, values.get(field.id())).ifPresent(found::add);
        }
        List<String> known = fields.stream().map(Field::id).toList();
        values.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> found.add(unknown(id, known)));
        return List.copyOf(found);
    }

    private static Optional<Violation> check(Field field, @Nullable String value) {
        String path = "fields." + field.id();
        if (value == null || value.isBlank()) {
            return field.mandatory() ? Optional.of(missing(path, field)) : Optional.empty();
        }
        return switch (field.input()) {
            case LINE -> longest(path, value, 200);
            case TEXT -> longest(path, value, 4_000);
            case LINK -> WebAddress.isOne(value) ? longest(path, value, WebAddress.LONGEST) : Optional.of(noLink(path));
        };
    }

    private static Violation missing(String path, Field field) {
        return new Violation(
                path,
                "mandatory",
                new Text(
                        "is mandatory here (%s): %s"
                                .formatted(
                                        field.source().brief().en(),
                                        field.help().en()),
                        "é obrigatório aqui (%s): %s"
                                .formatted(
                                        field.source().brief().pt(),
                                        field.help().pt())));
    }

    private static Optional<Violation> longest(String path, String value, int most) {
        return value.length() <= most
                ? Optional.empty()
                : Optional.of(new Violation(
                        path,
                        "size",
                        new Text(
                                        "has %s characters: at most %s are taken",
                                        "tem %s caracteres: são aceitos no máximo %s")
                                .with(value.length(), most)));
    }

    private static Violation noLink(String path) {
        return new Violation(path, "link", WebAddress.BROKEN);
    }

    private static Violation unknown(String id, List<String> known) {
        return new Violation(
                "fields." + id,
                "known-field",
                new Text(
                                "is not a field of this kind of ticket: its fields are %s",
                                "não é um campo deste tipo de chamado: os campos são %s")
                        .with(known));
    }
}
