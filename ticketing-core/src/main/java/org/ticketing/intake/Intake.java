package org.ticketing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.WebAddress;

/** The forms of a desk, and the check of what people fill in. */
public record Intake(List<Form> forms) {

    public Intake {
        forms = List.copyOf(forms);
    }

    public List<Field> fieldsFor(String kind) {
        return formsFor(kind).flatMap(form -> form.fields().stream()).toList();
    }

    private Stream<Form> formsFor(String kind) {
        return forms.stream().filter(form -> form.kinds().contains(kind));
    }

    /** A field of any form, if there is one. */
    public Optional<Field> field(String id) {
        return forms.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    /**
     * Every field that is missing, unknown or filled in wrongly when a ticket is opened, all at once. What its form can be
     * opened without is not missing.
     */
    public List<Violation> check(String kind, Map<String, String> values) {
        List<Violation> found = new ArrayList<>();
        formsFor(kind)
                .forEach(form -> form.fields().forEach(field -> {
                    if (isFilledIn(field, values)) {
                        wrong(field, values).ifPresent(found::add);
                    } else if (field.mandatory() && form.isNeededToOpen()) {
                        found.add(missing(field));
                    }
                }));
        found.addAll(unknown(fieldsFor(kind), values));
        return List.copyOf(found);
    }

    /** What a ticket of a kind that is open still lacks, by the ids of fields, in their order. */
    public List<String> lacking(String kind, Set<String> given) {
        return formsFor(kind)
                .filter(form -> !form.isNeededToOpen())
                .flatMap(form -> form.lacking(given).stream())
                .map(Field::id)
                .toList();
    }

    /** What a ticket that becomes one of another kind lacks now, or lacked before, and was not asked for then. */
    public List<String> lackingAnew(String kind, String before, Set<String> given) {
        List<String> asked = fieldsFor(before).stream().map(Field::id).toList();
        return lacking(kind, given).stream()
                .filter(field -> !asked.contains(field))
                .toList();
    }

    /** Whether the vendor waits for something that a ticket of a kind still lacks. */
    public boolean isWaitedFor(String kind, List<String> lacking) {
        return formsFor(kind)
                .filter(Form::isWaitedFor)
                .flatMap(form -> form.fields().stream())
                .anyMatch(field -> lacking.contains(field.id()));
    }

    /**
     * Every field that is unknown, filled in wrongly or given already when it is given later, all at once; and if none is given,
     * every one that is missing.
     *
     * @param given what the ticket has
     * @param asked whether at least one field is to be given
     */
    public List<Violation> checkLater(String kind, Set<String> given, Map<String, String> values, boolean asked) {
        List<Field> fields = fieldsFor(kind);
        List<Violation> found = new ArrayList<>();
        for (Field field : fields) {
            if (isFilledIn(field, values)) {
                (given.contains(field.id()) ? Optional.of(givenAlready(field)) : wrong(field, values))
                        .ifPresent(found::add);
            }
        }
        found.addAll(unknown(fields, values));
        if (asked && found.isEmpty() && fields.stream().noneMatch(field -> isFilledIn(field, values))) {
            List<String> lacking = lacking(kind, given);
            fields.stream().filter(field -> lacking.contains(field.id())).forEach(field -> found.add(missing(field)));
        }
        return List.copyOf(found);
    }

    private static boolean isFilledIn(Field field, Map<String, String> values) {
        String value = values.get(field.id());
        return value != null && !value.isBlank();
    }

    private static List<Violation> unknown(List<Field> fields, Map<String, String> values) {
        List<String> known = fields.stream().map(Field::id).toList();
        return values.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(id -> unknown(id, known))
                .toList();
    }

    private static Optional<Violation> wrong(Field field, Map<String, String> values) {
        String path = path(field);
        String value = Objects.requireNonNull(values.get(field.id()), "only what is filled in can be wrong");
        return switch (field.input()) {
            case LINE -> longest(path, value, 200);
            case TEXT -> longest(path, value, 4_000);
            case LINK -> WebAddress.isOne(value) ? longest(path, value, WebAddress.LONGEST) : Optional.of(noLink(path));
        };
    }

    private static String path(Field field) {
        return "fields." + field.id();
    }

    private static Violation givenAlready(Field field) {
        return new Violation(
                path(field),
                "given-already",
                new Text(
                        "has been given, and stays as it is: write a reply to say more",
                        "já foi informado e fica como está: escreva uma resposta para dizer mais"));
    }

    private static Violation missing(Field field) {
        return new Violation(
                path(field),
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
