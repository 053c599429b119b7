package org.ticketing.server;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.intake.Field;
import org.ticketing.intake.Form;
import org.ticketing.intake.WithoutEvidence;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** What the forms of a kind ask for, and what becomes of a ticket without it, as people read it. */
final class FormLines {

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private FormLines(Language language) {
        this.language = language;
    }

    static List<String> of(SupportPolicy policy, String kind, Language language) {
        FormLines text = new FormLines(language);
        List<Form> forms = policy.intake().forms().stream()
                .filter(form -> form.kinds().contains(kind))
                .toList();
        if (forms.isEmpty()) {
            text.say("Asked for: nothing beside title and description", "Pede-se: nada além de título e descrição");
        }
        forms.forEach(text::form);
        return text.lines;
    }

    private void form(Form form) {
        say("Asked for: " + form.label().en(), "Pede-se: " + form.label().pt());
        form.fields().forEach(this::field);
        if (form.fields().stream().anyMatch(Field::mandatory)) {
            Text without = without(form.without().then());
            Text source = form.without().source().brief();
            say(
                    "  without what is mandatory: %s (%s)".formatted(without.en(), source.en()),
                    "  sem o que é obrigatório: %s (%s)".formatted(without.pt(), source.pt()));
        }
    }

    private void field(Field field) {
        Text source = field.source().brief();
        say(
                "  %s (%s): %s, %s (%s)"
                        .formatted(
                                field.label().en(),
                                field.id(),
                                input(field.input()).en(),
                                field.mandatory() ? "mandatory" : "optional",
                                source.en()),
                "  %s (%s): %s, %s (%s)"
                        .formatted(
                                field.label().pt(),
                                field.id(),
                                input(field.input()).pt(),
                                field.mandatory() ? "obrigatório" : "opcional",
                                source.pt()));
        lines.add("    " + field.help().in(language));
    }

    private static Text input(Field.Input input) {
        return switch (input) {
            case LINE -> new Text("a line", "uma linha");
            case TEXT -> new Text("a text", "um texto");
            case LINK -> new Text("a link", "um link");
        };
    }

    private static Text without(WithoutEvidence.Then then) {
        return switch (then) {
            case REFUSE -> new Text("it is not opened", "não é aberto");
            case WAIT -> new Text("it is opened, and waits for the customer", "é aberto e aguarda o cliente");
            case RUN -> new Text("it is opened, and time runs", "é aberto, e o tempo corre");
        };
    }

    private void say(String en, String pt) {
        lines.add(new Text(en, pt).in(language));
    }
}
