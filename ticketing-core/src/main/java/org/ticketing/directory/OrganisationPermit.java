package org.ticketing.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Whether a command may be carried out: first by who gives it, then by how things stand. */
final class OrganisationPermit {

    private final Organisation organisation;
    private final OrganisationContext context;
    private final DirectoryRules rules;

    private OrganisationPermit(Organisation organisation, OrganisationContext context) {
        this.organisation = organisation;
        this.context = context;
        this.rules = context.rules();
    }

    static Optional<Refusal> byWho(
            @Nullable Organisation organisation, OrganisationCommand command, OrganisationContext context) {
        DirectoryRules rules = context.rules();
        if (!command.isForAdministrators()) {
            return rules.refusalUnlessKeeper(context.actor());
        }
        boolean administers = organisation != null
                && organisation.id().equals(context.actor().organisation())
                && organisation
                        .member(context.actor().id())
                        .filter(Member::isActingAdministrator)
                        .isPresent();
        return administers
                ? Optional.empty()
                : refuse(
                        "not-an-administrator",
                        rules.administrators().source(),
                        "Only an administrator of the institution can do this: ask yours",
                        "Só um administrador da instituição pode fazer isto: peça ao seu");
    }

    static Optional<Refusal> byState(
            OrganisationId id,
            @Nullable Organisation organisation,
            OrganisationCommand command,
            OrganisationContext context) {
        if (organisation == null) {
            return command instanceof OrganisationCommand.Register
                    ? Optional.empty()
                    : refuse(
                            "not-registered",
                            context.rules().keepers().source(),
                            "%s is not registered: register it first",
                            "%s não está cadastrada: cadastre primeiro",
                            id);
        }
        return new OrganisationPermit(organisation, context).refusal(command);
    }

    private Optional<Refusal> refusal(OrganisationCommand command) {
        return switch (command) {
            case OrganisationCommand.Register c ->
                refuse(
                        "already-registered",
                        rules.keepers().source(),
                        "%s is registered already: change its contract instead",
                        "%s já está cadastrada: altere o contrato dela",
                        organisation.id());
            case OrganisationCommand.ChangeContract c -> tooFewSeats(c.seats());
            case OrganisationCommand.RegisterPerson c ->
                organisation
                        .member(new PersonId(c.person()))
                        .filter(member -> member.standing() != Standing.DEACTIVATED)
                        .flatMap(this::alreadyThere);
            case OrganisationCommand.RequestSeat c -> ofActive(c.person(), this::notRequestable);
            case OrganisationCommand.ReleaseSeat c -> ofKnown(c.person(), this::nothingToRelease);
            case OrganisationCommand.Deactivate c -> ofKnown(c.person(), this::stays);
            case OrganisationCommand.GrantSeat c ->
                ofActive(c.person(), member -> notAwaited(member).or(this::noSeatLeft));
            case OrganisationCommand.RefuseSeat c -> ofKnown(c.person(), this::notAwaited);
            case OrganisationCommand.Block c -> ofActive(c.person(), this::lastAdministrator);
            case OrganisationCommand.Unblock c -> ofKnown(c.person(), this::notBlocked);
            case OrganisationCommand.RecordReplacement c -> notReplaceable(c);
            case OrganisationCommand.ApproveReplacement c -> notDecidable().or(this::notApprovable);
            case OrganisationCommand.RejectReplacement c -> notDecidable();
        };
    }

    private Optional<Refusal> ofKnown(String person, Function<Member, Optional<Refusal>> then) {
        Optional<Member> member = organisation.member(new PersonId(person));
        return member.isPresent()
                ? then.apply(member.get())
                : refuse(
                        "not-a-member",
                        rules.administrators().source(),
                        "%s is not registered at this institution: its administrator has to do that first",
                        "%s não está no cadastro desta instituição: primeiro o administrador precisa cadastrar",
                        person);
    }

    private Optional<Refusal> ofActive(String person, Function<Member, Optional<Refusal>> then) {
        return ofKnown(person, member -> member.isActive() ? then.apply(member) : notActive(member));
    }

    private Optional<Refusal> notActive(Member member) {
        return member.standing() == Standing.BLOCKED
                ? refuse(
                        "person-blocked",
                        rules.keepers().source(),
                        "%s is blocked: talk to the vendor first",
                        "%s está sob bloqueio: fale primeiro com o fornecedor",
                        member.person())
                : refuse(
                        "person-deactivated",
                        rules.administrators().source(),
                        "%s is deactivated: register them again first",
                        "%s está com o cadastro desativado: cadastre de novo primeiro",
                        member.person());
    }

    private Optional<Refusal> alreadyThere(Member member) {
        return member.isActive()
                ? refuse(
                        "already-a-member",
                        rules.administrators().source(),
                        "%s is registered already",
                        "%s já está no cadastro",
                        member.person())
                : notActive(member);
    }

    private Optional<Refusal> notRequestable(Member member) {
        return switch (member.seat()) {
            case NONE, REFUSED -> Optional.empty();
            case REQUESTED ->
                refuse(
                        "seat-requested",
                        rules.seats().source(),
                        "A seat has been asked for already: wait for the decision",
                        "O acesso já foi solicitado: aguarde a decisão");
            case GRANTED -> hasSeat();
        };
    }

    private Optional<Refusal> hasSeat() {
        return refuse("seat-granted", rules.seats().source(), "This person has a seat", "Esta pessoa já tem acesso");
    }

    private Optional<Refusal> nothingToRelease(Member member) {
        return member.seat() == Seat.GRANTED || member.seat() == Seat.REQUESTED
                ? Optional.empty()
                : refuse(
                        "no-seat",
                        rules.seats().source(),
                        "This person has no seat, and none was asked for",
                        "Esta pessoa não tem acesso nem solicitação de acesso");
    }

    private Optional<Refusal> notAwaited(Member member) {
        return switch (member.seat()) {
            case REQUESTED -> Optional.empty();
            case GRANTED -> hasSeat();
            case NONE, REFUSED ->
                refuse(
                        "seat-not-requested",
                        rules.seats().source(),
                        "No seat is asked for: the institution's administrator has to ask first",
                        "Não há solicitação de acesso: o administrador da instituição precisa pedir primeiro");
        };
    }

    private Optional<Refusal> noSeatLeft() {
        int seats = organisation.contract().seats();
        return organisation.seatsInUse() < seats
                ? Optional.empty()
                : refuse(
                        "no-seat-left",
                        rules.seats().source(),
                        "All seats of the contract are in use (%s of %s): one has to be given back, or the contract"
                                + " changed",
                        "Todos os acessos do contrato estão em uso (%s de %s): é preciso liberar um ou alterar o"
                                + " contrato",
                        organisation.seatsInUse(),
                        seats);
    }

    private Optional<Refusal> tooFewSeats(int seats) {
        return seats >= organisation.seatsInUse()
                ? Optional.empty()
                : refuse(
                        "seats-in-use",
                        rules.seats().source(),
                        "%s seats are in use, more than %s: the institution has to give some back first",
                        "%s acessos estão em uso, mais que %s: a instituição precisa liberar alguns primeiro",
                        organisation.seatsInUse(),
                        seats);
    }

    private Optional<Refusal> stays(Member member) {
        return member.standing() == Standing.DEACTIVATED ? notActive(member) : lastAdministrator(member);
    }

    private Optional<Refusal> lastAdministrator(Member member) {
        return !member.isActingAdministrator() || organisation.actingAdministrators() > 1
                ? Optional.empty()
                : refuse(
                        "last-administrator",
                        rules.administrators().source(),
                        "Every institution has at least one administrator, and this is the last: replace them first",
                        "Toda instituição tem ao menos um administrador, e este é o último: faça antes a troca");
    }

    private Optional<Refusal> notBlocked(Member member) {
        return member.standing() == Standing.BLOCKED
                ? Optional.empty()
                : refuse(
                        "not-blocked",
                        rules.keepers().source(),
                        "This person is not blocked",
                        "Esta pessoa não está sob bloqueio");
    }

    private Optional<Refusal> notReplaceable(OrganisationCommand.RecordReplacement c) {
        if (organisation.replacement() != null) {
            return ofReplacement(
                    "replacement-pending",
                    "A replacement is to be decided on already: approve or reject it first",
                    "Já há uma troca aguardando decisão: aprove ou rejeite antes");
        }
        if (!isInstitutional(c.mailbox())) {
            return ofReplacement(
                    "mailbox-not-institutional",
                    "This has to come from a mailbox of the institution itself, at %s: ask them to send it from there",
                    "O pedido precisa vir de uma caixa da própria instituição, em %s: peça que enviem de lá",
                    organisation.mailDomain());
        }
        PersonId incoming = new PersonId(c.person());
        return ofKnown(c.outgoing(), this::notAdministrator).or(() -> notEligible(incoming));
    }

    private boolean isInstitutional(String mailbox) {
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.equals(organisation.mailDomain()) || domain.endsWith("." + organisation.mailDomain());
    }

    private Optional<Refusal> notAdministrator(Member outgoing) {
        return outgoing.administrator()
                ? Optional.empty()
                : ofReplacement(
                        "not-replaceable",
                        "%s is no administrator of this institution, so there is nothing to replace",
                        "%s não é administrador desta instituição: não há o que trocar",
                        outgoing.person());
    }

    private Optional<Refusal> notEligible(PersonId person) {
        Optional<Member> incoming = organisation.member(person);
        if (incoming.filter(member -> member.standing() == Standing.BLOCKED).isPresent()) {
            return notActive(incoming.get());
        }
        return incoming.filter(Member::administrator).isEmpty()
                ? Optional.empty()
                : ofReplacement(
                        "already-an-administrator",
                        "%s is an administrator of this institution already",
                        "%s já é administrador desta instituição",
                        person);
    }

    /** There is something to decide, and it is for somebody else than who took it down. */
    private Optional<Refusal> notDecidable() {
        Replacement replacement = organisation.replacement();
        if (replacement == null) {
            return ofReplacement(
                    "no-replacement",
                    "No replacement is to be decided on: record it first",
                    "Não há troca aguardando decisão: registre antes");
        }
        return replacement.recordedBy().equals(context.actor().id())
                ? ofReplacement(
                        "same-person",
                        "You took this down yourself: somebody else of the staff has to decide",
                        "Foi você quem registrou: outra pessoa da equipe precisa decidir")
                : Optional.empty();
    }

    /** Since it was taken down, things may have changed. */
    private Optional<Refusal> notApprovable() {
        Replacement replacement = pending(organisation);
        return ofKnown(replacement.outgoing().value(), this::notAdministrator)
                .or(() -> notEligible(replacement.incoming().id()));
    }

    static Replacement pending(Organisation organisation) {
        Replacement replacement = organisation.replacement();
        if (replacement == null) {
            throw new IllegalStateException("no replacement is pending at " + organisation.id());
        }
        return replacement;
    }

    private Optional<Refusal> ofReplacement(String code, String en, String pt, Object... values) {
        return refuse(code, rules.askers().source(), en, pt, values);
    }

    private static Optional<Refusal> refuse(String code, Source source, String en, String pt, Object... values) {
        return Optional.of(new Refusal(code, source, new Text(en, pt).with(values)));
    }
}
