package org.ticketing.examples;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.Source;

/** Finds where every entry of a policy comes from, however deep it stands. */
final class Sources {

    private final List<Source> found = new ArrayList<>();

    private Sources() {}

    static List<Source> of(SupportPolicy policy) {
        Sources sources = new Sources();
        sources.visit(policy);
        return sources.found;
    }

    static List<String> rules(SupportPolicy policy) {
        return of(policy).stream()
                .flatMap(source -> source instanceof Source.Stated stated ? stated.rules().stream() : Stream.empty())
                .toList();
    }

    private void visit(Object value) {
        switch (value) {
            case null -> {
                // Left out, where it may be.
            }
            case Source source -> found.add(source);
            case Optional<?> optional -> optional.ifPresent(this::visit);
            case Map<?, ?> map -> map.values().forEach(this::visit);
            case Collection<?> many -> many.forEach(this::visit);
            case ServiceLevels levels -> {
                visit(levels.calendars());
                visit(levels.goals());
            }
            case Record each -> {
                for (RecordComponent component : each.getClass().getRecordComponents()) {
                    visit(valueOf(component, each));
                }
            }
            default -> {
                // A leaf: it comes from where the record that holds it comes from.
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record each) {
        try {
            return component.getAccessor().invoke(each);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a policy is made of public records, but not " + component, e);
        }
    }
}
