package org.ticketing.jackson;

import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Member;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.Replacement;
import org.ticketing.directory.Seat;
import org.ticketing.directory.Standing;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** The stored form of an organisation as its log leaves it. */
final class OrganisationJson {

    private OrganisationJson() {}

    static LogJsonObject write(Organisation organisation) {
        LogJsonObject json = LogJsonObject.ofForm(1)
                .put("id", organisation.id().value())
                .put("desk", organisation.desk().value())
                .put("version", organisation.version())
                .put("changedAt", organisation.changedAt())
                .put("mailDomain", organisation.mailDomain())
                .put("contract", OrganisationEventJson.write(organisation.contract()))
                .put("members", organisation.members(), OrganisationJson::write);
        Replacement replacement = organisation.replacement();
        return replacement == null ? json : json.put("replacement", write(replacement));
    }

    static Organisation read(LogJsonFields json) {
        json.requireForm(1);
        return new Organisation(
                json.text("desk", DeskId::new),
                json.text("id", OrganisationId::new),
                json.number("version"),
                json.instant("changedAt"),
                json.text("mailDomain"),
                OrganisationEventJson.contract(json.object("contract")),
                json.list("members", OrganisationJson::member),
                replacement(json.optionalObject("replacement")));
    }

    private static LogJsonObject write(Member member) {
        return LogJsonObject.empty()
                .put("person", member.person().value())
                .put("since", member.since())
                .put("administrator", member.administrator())
                .put("standing", member.standing())
                .put("seat", member.seat())
                .putTexts("flags", member.flags())
                .put("name", member.name())
                .put("email", member.email());
    }

    private static Member member(LogJsonFields json) {
        return new Member(
                json.text("person", PersonId::new),
                json.instant("since"),
                json.flag("administrator"),
                json.constant("standing", Standing.class),
                json.constant("seat", Seat.class),
                json.texts("flags"),
                json.textRef("name"),
                json.textRef("email"));
    }

    private static LogJsonObject write(Replacement replacement) {
        return LogJsonObject.empty()
                .put("recordedBy", replacement.recordedBy().value())
                .put("recordedAt", replacement.recordedAt())
                .put("outgoing", replacement.outgoing().value())
                .put("incoming", OrganisationEventJson.write(replacement.incoming()))
                .put("asker", replacement.asker())
                .put("mailbox", replacement.mailbox())
                .put("cpf", replacement.cpf());
    }

    private static @Nullable Replacement replacement(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Replacement(
                        json.text("recordedBy", PersonId::new),
                        json.instant("recordedAt"),
                        json.text("outgoing", PersonId::new),
                        OrganisationEventJson.person(json.object("incoming")),
                        json.text("asker"),
                        json.textRef("mailbox"),
                        json.textRef("cpf"));
    }
}
