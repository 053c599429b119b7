package org.ticketing.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The demo of one desk as its file says.
 *
 * @param organisations names by id
 * @param directory who is registered there, where the desk keeps a directory
 * @param articles what is to be read there
 * @param tickets the steps of each ticket, the first of which opens it
 */
record DemoScript(
        Map<String, String> organisations,
        @Nullable List<Customer> directory,
        List<Person> people,
        @Nullable List<Article> articles,
        List<List<Step>> tickets) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Somebody with a token.
     *
     * @param organisation of a customer; none for the vendor's staff
     * @param areas that somebody of the staff works in, and {@code staffLevel} at which
     */
    record Person(
            String id,
            String name,
            String token,
            Set<String> roles,
            @Nullable String organisation,
            @Nullable Set<String> areas,
            @Nullable String staffLevel) {

        Actor actor() {
            return new Actor(
                    new PersonId(id),
                    organisation == null ? Side.VENDOR : Side.CUSTOMER,
                    roles,
                    organisation == null ? null : new OrganisationId(organisation),
                    null,
                    areas == null ? Set.of() : areas,
                    staffLevel);
        }
    }

    /**
     * A customer in the directory of a desk.
     *
     * @param organisation its id
     * @param by who of the staff registers it and grants its seats
     * @param seats ids of people who have a seat
     */
    record Customer(String organisation, String by, OrganisationCommand.Register registration, List<String> seats) {}

    /**
     * Something to be read.
     *
     * @param by who of the staff writes and publishes it
     * @param body of the command that writes it, as over HTTP
     */
    record Article(String by, boolean published, KnowledgeCommand.Write body) {}

    /** A script in which nothing happens. */
    static DemoScript empty() {
        return new DemoScript(Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Something that somebody did.
     *
     * @param at a business day counted from today and a local time, as {@link WorkingDays} reads them
     * @param via a channel; none for the main one
     * @param command the key of the action
     * @param body of the command, as over HTTP; but dates that are promised or limited are written like {@code at}
     */
    record Step(
            String at,
            String by,
            @Nullable String via,
            String command,
            @Nullable ObjectNode body) {}

    static DemoScript of(String desk) {
        try (InputStream file = DemoScript.class.getResourceAsStream("/demo/" + desk + ".yaml")) {
            return file == null ? empty() : YAML.readValue(file, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the demo is called " + id));
    }
}
