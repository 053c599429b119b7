package org.ticketing.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/** The events that a decision adds, and the organisation as they leave it. */
final class OrganisationLog {

    private final OrganisationId id;
    private final OrganisationContext context;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<KeptText> texts = new ArrayList<>();
    private @Nullable Organisation organisation;

    OrganisationLog(OrganisationId id, @Nullable Organisation organisation, OrganisationContext context) {
        this.id = id;
        this.organisation = organisation;
        this.context = context;
    }

    /** Keeps a text apart and gives the reference to it that events hold. */
    TextRef keep(String content) {
        KeptText text = KeptText.of(content, context.fresh());
        texts.add(text);
        return text.ref();
    }

    OrganisationEvent.Person keep(String person, String name, String email) {
        return new OrganisationEvent.Person(new PersonId(person), keep(name), keep(email));
    }

    void add(OrganisationEvent event) {
        long sequence = organisation == null ? 1 : organisation.version() + 1;
        RecordedEvent recorded =
                new RecordedEvent(sequence, context.now(), context.actor().id(), event);
        organisation = Organisation.evolve(organisation, id, context.desk(), recorded);
        events.add(recorded);
    }

    OrganisationDecision.Accepted accepted() {
        if (organisation == null) {
            throw new IllegalStateException("nothing has been registered yet");
        }
        return new OrganisationDecision.Accepted(organisation, events, texts);
    }
}
