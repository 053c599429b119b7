package org.ticketing.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ticketing.OrganisationSession;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.OrganisationId;

/** The customers of one desk's demo, registered by the commands that people would have sent. */
record DemoDirectory(SupportPolicy policy, DemoScript script) {

    /** Before the first ticket of the demo. */
    private static final Duration AGO = Duration.ofDays(30);

    void load(Storage storage, Instant now) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .clock(() -> now.minus(AGO))
                .desk(policy)
                .build();
        Objects.requireNonNullElse(script.directory(), List.<DemoScript.Customer>of()).stream()
                .filter(customer -> !isRegistered(storage, customer))
                .forEach(customer -> register(ticketing, customer));
    }

    private boolean isRegistered(Storage storage, DemoScript.Customer customer) {
        return storage.organisations()
                .organisation(policy.desk(), new OrganisationId(customer.organisation()))
                .isPresent();
    }

    private void register(Ticketing ticketing, DemoScript.Customer customer) {
        OrganisationCommand.Register registration = customer.registration();
        OrganisationCommand.Person administrator = registration.administrators().get(0);
        OrganisationSession staff = as(ticketing, script.person(customer.by()).actor(), customer);
        OrganisationSession own = as(ticketing, Actor.customer(administrator.id(), customer.organisation()), customer);
        staff.register(registration);
        for (String seat : customer.seats()) {
            if (seat.equals(administrator.id())) {
                own.requestSeat(seat);
            } else {
                own.registerPerson(new OrganisationCommand.RegisterPerson(
                        seat, script.person(seat).name(), seat + "@" + registration.mailDomain(), Set.of(), true));
            }
            staff.grantSeat(seat, "Conferido com o contrato");
        }
    }

    private OrganisationSession as(Ticketing ticketing, Actor actor, DemoScript.Customer customer) {
        return ticketing.desk(policy.desk().value()).as(actor).organisation(customer.organisation());
    }
}
