package org.ticketing.jackson;

import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationEvent;

/**
 * How the directory is stored as JSON: organisations, and what happened in them. Every stored object says which form it has, and
 * every form that was ever written is read for ever, as those of {@link LogJson} are.
 */
public final class DirectoryJson {

    private DirectoryJson() {}

    /** The stable name of what happened, such as {@code seat-granted}. */
    public static String type(OrganisationEvent event) {
        return OrganisationEventJson.type(event);
    }

    public static String write(OrganisationEvent event) {
        return OrganisationEventJson.write(event).node().toString();
    }

    /**
     * Reads what {@link #write(OrganisationEvent)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an event
     */
    public static OrganisationEvent readEvent(String json) {
        return LogJson.read("event of an organisation", json, OrganisationEventJson::read);
    }

    public static String write(Organisation organisation) {
        return OrganisationJson.write(organisation).node().toString();
    }

    /**
     * Reads what {@link #write(Organisation)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an organisation
     */
    public static Organisation readOrganisation(String json) {
        return LogJson.read("organisation", json, OrganisationJson::read);
    }
}
