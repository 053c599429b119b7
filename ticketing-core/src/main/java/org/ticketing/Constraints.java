package org.ticketing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;

/** The Jakarta constraints of a command, told in both languages. */
final class Constraints {

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** The validator that is on the class path. */
    static Validator found() {
        try {
            return Validation.buildDefaultValidatorFactory().getValidator();
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "no Jakarta Validation provider was found: add one (org.hibernate.validator:hibernate-validator"
                            + " and org.glassfish.expressly:expressly) or hand a validator to the builder",
                    e);
        }
    }

    List<Violation> violations(Object command) {
        return validator.validate(command).stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::rule))
                .toList();
    }

    private static Violation violation(ConstraintViolation<Object> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Text message = switch (constraint) {
            case "NotBlank", "NotNull", "NotEmpty" -> new Text("is mandatory: fill it in", "é obrigatório: preencha");
            case "Size" ->
                (violation.getInvalidValue() instanceof CharSequence
                                ? new Text("has to have %s to %s characters", "precisa ter de %s a %s caracteres")
                                : new Text("has to have %s to %s entries", "precisa ter de %s a %s itens"))
                        .with(number(attributes, "min"), number(attributes, "max"));
            case "Min" -> new Text("has to be %s or more", "precisa ser %s ou mais").with(number(attributes, "value"));
            case "Max" -> new Text("has to be %s or less", "precisa ser %s ou menos").with(number(attributes, "value"));
            case "Email" -> new Text("is no e-mail address: name@domain", "não é um endereço de e-mail: nome@dominio");
            case "Characters" -> CharacterRule.BROKEN;
            default -> Text.same(violation.getMessage());
        };
        return new Violation(path(violation.getPropertyPath()), kebab(constraint), message);
    }

    /** A field of a form is named as everywhere else: {@code fields.screen}; what is in a list, {@code administrators.0.name}. */
    private static String path(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Constraints::step)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String step(Path.Node node) {
        if (node.getKey() != null) {
            return String.valueOf(node.getKey());
        }
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : "." + node.getName();
        return node.getIndex() == null ? name.replaceFirst("^\\.", "") : node.getIndex() + name;
    }

    private static Object number(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private static String kebab(String constraint) {
        return constraint
                .chars()
                .mapToObj(c -> Character.isUpperCase(c) ? "-" + (char) Character.toLowerCase(c) : "" + (char) c)
                .collect(Collectors.joining())
                .substring(1)
                .toLowerCase(Locale.ROOT);
    }
}
