package org.ticketing.server;

import java.util.List;
import java.util.Optional;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Member;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.notice.AddressBook;
import org.ticketing.server.notice.Addressee;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * Where this server finds people: by their account, where the portal has credentials of its own; by the directory of the desk; and
 * the invented people of the demo.
 */
record KnownAddresses(Accounts accounts, Demo demo, Storage storage) implements AddressBook {

    @Override
    public Optional<Addressee> find(DeskId desk, PersonId person) {
        Optional<Account> account =
                accounts.areAt(desk) ? accounts.registration().find(desk, person) : Optional.empty();
        return account.isPresent()
                ? account.filter(known -> !known.isBlocked())
                        .map(known -> new Addressee(known.actor(), known.email(), known.language()))
                : demo.person(desk, person)
                        .flatMap(actor -> inDirectory(desk, actor)
                                .or(() -> demo.email(desk, person))
                                .map(MailAddress::folded)
                                .filter(MailAddress::isOne)
                                .map(email -> new Addressee(actor, email, Language.PORTUGUESE)));
    }

    private Optional<String> inDirectory(DeskId desk, Actor actor) {
        OrganisationId organisation = actor.organisation();
        if (organisation == null) {
            return Optional.empty();
        }
        return storage.organisations()
                .organisation(desk, organisation)
                .flatMap(known -> known.member(actor.id()))
                .filter(Member::isActive)
                .map(member -> member.email().id())
                .flatMap(email -> text(desk, email));
    }

    private Optional<String> text(DeskId desk, TextId id) {
        return Optional.ofNullable(
                storage.organisations().texts(desk, List.of(id)).get(id));
    }
}
