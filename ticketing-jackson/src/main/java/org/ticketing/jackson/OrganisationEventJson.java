package org.ticketing.jackson;

import org.ticketing.directory.Contract;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.OrganisationEvent.AdministratorReplaced;
import org.ticketing.directory.OrganisationEvent.ContractChanged;
import org.ticketing.directory.OrganisationEvent.Person;
import org.ticketing.directory.OrganisationEvent.PersonBlocked;
import org.ticketing.directory.OrganisationEvent.PersonDeactivated;
import org.ticketing.directory.OrganisationEvent.PersonErased;
import org.ticketing.directory.OrganisationEvent.PersonRegistered;
import org.ticketing.directory.OrganisationEvent.PersonUnblocked;
import org.ticketing.directory.OrganisationEvent.Registered;
import org.ticketing.directory.OrganisationEvent.ReplacementRecorded;
import org.ticketing.directory.OrganisationEvent.ReplacementRejected;
import org.ticketing.directory.OrganisationEvent.SeatGranted;
import org.ticketing.directory.OrganisationEvent.SeatRefused;
import org.ticketing.directory.OrganisationEvent.SeatReleased;
import org.ticketing.directory.OrganisationEvent.SeatRequested;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.PersonId;

/** The stored forms of what happened in organisations. */
final class OrganisationEventJson {

    private OrganisationEventJson() {}

    static String type(OrganisationEvent event) {
        return switch (event) {
            case Registered e -> "organisation-registered";
            case ContractChanged e -> "contract-changed";
            case PersonRegistered e -> "person-registered";
            case SeatRequested e -> "seat-requested";
            case SeatGranted e -> "seat-granted";
            case SeatRefused e -> "seat-refused";
            case SeatReleased e -> "seat-released";
            case PersonDeactivated e -> "person-deactivated";
            case PersonBlocked e -> "person-blocked";
            case PersonUnblocked e -> "person-unblocked";
            case ReplacementRecorded e -> "replacement-recorded";
            case AdministratorReplaced e -> "administrator-replaced";
            case ReplacementRejected e -> "replacement-rejected";
            case PersonErased e -> "person-erased";
        };
    }

    static LogJsonObject write(OrganisationEvent event) {
        LogJsonObject json = LogJsonObject.ofForm(1).put("type", type(event));
        return switch (event) {
            case Registered e ->
                json.put("mailDomain", e.mailDomain())
                        .put("contract", write(e.contract()))
                        .put("administrators", e.administrators(), OrganisationEventJson::write);
            case ContractChanged e -> json.put("contract", write(e.contract())).put("reason", e.reason());
            case PersonRegistered e -> json.put("person", write(e.person())).putTexts("flags", e.flags());
            case SeatRequested e -> json.put("person", e.person().value());
            case SeatGranted e ->
                json.put("person", e.person().value())
                        .put("inUse", e.inUse())
                        .put("cap", e.cap())
                        .put("reason", e.reason());
            case SeatRefused e ->
                json.put("person", e.person().value())
                        .put("inUse", e.inUse())
                        .put("cap", e.cap())
                        .put("reason", e.reason());
            case SeatReleased e -> json.put("person", e.person().value());
            case PersonDeactivated e -> json.put("person", e.person().value());
            case PersonBlocked e -> json.put("person", e.person().value()).put("reason", e.reason());
            case PersonUnblocked e -> json.put("person", e.person().value()).put("reason", e.reason());
            case ReplacementRecorded e ->
                json.put("outgoing", e.outgoing().value())
                        .put("incoming", write(e.incoming()))
                        .put("asker", e.asker())
                        .put("mailbox", e.mailbox())
                        .put("cpf", e.cpf());
            case AdministratorReplaced e ->
                json.put("outgoing", e.outgoing().value())
                        .put("incoming", write(e.incoming()))
                        .put("reason", e.reason());
            case ReplacementRejected e -> json.put("reason", e.reason());
            case PersonErased e -> json.put("reason", e.reason());
        };
    }

    static OrganisationEvent read(LogJsonFields json) {
        json.requireForm(1);
        String type = json.text("type");
        return switch (type) {
            case "organisation-registered" ->
                new Registered(
                        json.text("mailDomain"),
                        contract(json.object("contract")),
                        json.list("administrators", OrganisationEventJson::person));
            case "contract-changed" -> new ContractChanged(contract(json.object("contract")), json.textRef("reason"));
            case "person-registered" -> new PersonRegistered(person(json.object("person")), json.texts("flags"));
            case "seat-requested" -> new SeatRequested(json.text("person", PersonId::new));
            case "seat-granted" ->
                new SeatGranted(
                        json.text("person", PersonId::new),
                        json.smallNumber("inUse"),
                        json.smallNumber("cap"),
                        json.textRef("reason"));
            case "seat-refused" ->
                new SeatRefused(
                        json.text("person", PersonId::new),
                        json.smallNumber("inUse"),
                        json.smallNumber("cap"),
                        json.textRef("reason"));
            case "seat-released" -> new SeatReleased(json.text("person", PersonId::new));
            case "person-deactivated" -> new PersonDeactivated(json.text("person", PersonId::new));
            case "person-blocked" -> new PersonBlocked(json.text("person", PersonId::new), json.textRef("reason"));
            case "person-unblocked" -> new PersonUnblocked(json.text("person", PersonId::new), json.textRef("reason"));
            case "replacement-recorded" ->
                new ReplacementRecorded(
                        json.text("outgoing", PersonId::new),
                        person(json.object("incoming")),
                        json.text("asker"),
                        json.textRef("mailbox"),
                        json.textRef("cpf"));
            case "administrator-replaced" ->
                new AdministratorReplaced(
                        json.text("outgoing", PersonId::new), person(json.object("incoming")), json.textRef("reason"));
            case "replacement-rejected" -> new ReplacementRejected(json.textRef("reason"));
            case "person-erased" -> new PersonErased(json.constant("reason", ErasureReason.class));
            default -> throw new IllegalArgumentException("/type is '" + type + "', which is not known");
        };
    }

    static LogJsonObject write(Contract contract) {
        return LogJsonObject.empty().put("plan", contract.plan()).put("seats", contract.seats());
    }

    static Contract contract(LogJsonFields json) {
        return new Contract(json.text("plan"), json.smallNumber("seats"));
    }

    static LogJsonObject write(Person person) {
        return LogJsonObject.empty()
                .put("id", person.id().value())
                .put("name", person.name())
                .put("email", person.email());
    }

    static Person person(LogJsonFields json) {
        return new Person(json.text("id", PersonId::new), json.textRef("name"), json.textRef("email"));
    }
}
