package org.ticketing.server.body;

import java.util.List;
import org.ticketing.intake.Field;
import org.ticketing.intake.Form;
import org.ticketing.intake.WithoutEvidence;
import org.ticketing.vocabulary.Text;

/** What tickets of some kinds bring along. */
record FormBody(String id, Text label, List<String> kinds, List<FieldBody> fields, WithoutBody without) {

    record WithoutBody(WithoutEvidence.Then then, Origin source) {}

    record FieldBody(String id, Text label, Text help, Field.Input input, boolean mandatory, Origin source) {
        static FieldBody of(Field field) {
            return new FieldBody(
                    field.id(),
                    field.label(),
                    field.help(),
                    field.input(),
                    field.mandatory(),
                    Origin.of(field.source()));
        }
    }

    static FormBody of(Form form) {
        return new FormBody(
                form.id(),
                form.label(),
                form.kinds().stream().sorted().toList(),
                form.fields().stream().map(FieldBody::of).toList(),
                new WithoutBody(form.without().then(), Origin.of(form.without().source())));
    }
}
