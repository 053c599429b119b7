package org.ticketing.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Characters;

/**
 * What somebody asks of the directory about one organisation. Constraints say what a well-formed command is; whether it is
 * allowed, and makes sense there, is decided later.
 */
public sealed interface OrganisationCommand {

    /** A person who is to be registered, by the host's own id. */
    record Person(
            @NotBlank @Size(max = 128) @Characters String id,
            @NotBlank @Size(max = 200) @Characters String name,
            @NotBlank @Email @Size(max = 254) @Characters String email) {}

    /**
     * Takes a new customer in (U13, U57). By the vendor.
     *
     * @param plan a key
     * @param seats how many; as many as the policy says, if it is left out
     * @param mailDomain what the addresses of its institutional mailboxes end in: {@code escola.example}
     * @param administrators who manages its people
     */
    record Register(
            @NotBlank @Size(max = 64) @Characters String plan,
            @Nullable @Min(0) @Max(Contract.MOST_SEATS) Integer seats,
            @NotBlank @Size(max = 253) @Characters String mailDomain,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Person> administrators)
            implements OrganisationCommand {

        /** No administrators at all are as wrong as none. */
        public Register {
            administrators =
                    administrators == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(administrators));
        }
    }

    /** Changes what was bought; seats that are in use can't be taken away. By the vendor. */
    record ChangeContract(
            @NotBlank @Size(max = 64) @Characters String plan,
            @NotNull @Min(0) @Max(Contract.MOST_SEATS) Integer seats,
            @NotBlank @Size(max = 2_000) @Characters String reason)
            implements OrganisationCommand {}

    /**
     * Registers somebody (U14), or takes somebody back who was deactivated. By an administrator.
     *
     * @param flags keys of what else is asked for (U16)
     * @param seat whether a seat is asked for at once (U17)
     */
    record RegisterPerson(
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 200) @Characters String name,
            @NotBlank @Email @Size(max = 254) @Characters String email,
            @NotNull @Size(max = 20) Set<@NotNull @Characters String> flags,
            boolean seat)
            implements OrganisationCommand {

        /** Sorts the flags, so that equal commands also look equal; no flags at all are as good as none. */
        public RegisterPerson {
            Set<String> sorted = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
            sorted.addAll(flags == null ? Set.of() : flags);
            flags = Collections.unmodifiableSet(sorted);
        }
    }

    /** Asks for a seat (U17). By an administrator. */
    record RequestSeat(
            @NotBlank @Size(max = 128) @Characters String person) implements OrganisationCommand {}

    /** Gives a seat, or the request for one, back. By an administrator. */
    record ReleaseSeat(
            @NotBlank @Size(max = 128) @Characters String person) implements OrganisationCommand {}

    /** Takes somebody out who has left (U19). By an administrator. */
    record Deactivate(@NotBlank @Size(max = 128) @Characters String person) implements OrganisationCommand {}

    /** Gives a seat that was asked for, if the contract has one left (U18). By the vendor. */
    record GrantSeat(
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 2_000) @Characters String reason)
            implements OrganisationCommand {}

    /** Gives no seat. By the vendor. */
    record RefuseSeat(
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 2_000) @Characters String reason)
            implements OrganisationCommand {}

    /** Lets somebody do nothing for the time being, for having shared a password, for instance (U53). By the vendor. */
    record Block(
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 2_000) @Characters String reason)
            implements OrganisationCommand {}

    /** Ends a block. By the vendor. */
    record Unblock(
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 2_000) @Characters String reason)
            implements OrganisationCommand {}

    /**
     * Takes down that an institution has asked for another administrator, with the evidence (U20 to U23, U58). By one member of
     * the vendor's staff; another decides.
     *
     * @param outgoing the administrator until then
     * @param asker in what capacity the sender asks, a key of the policy
     * @param mailbox the address that it was sent from, one of the institution's own
     * @param person the new administrator
     */
    record RecordReplacement(
            @NotBlank @Size(max = 128) @Characters String outgoing,
            @NotBlank @Size(max = 64) @Characters String asker,
            @NotBlank @Email @Size(max = 254) @Characters String mailbox,
            @NotBlank @Size(max = 128) @Characters String person,
            @NotBlank @Size(max = 200) @Characters String name,
            @NotBlank @Email @Size(max = 254) @Characters String email,
            @NotBlank @Size(max = 14) @Characters String cpf)
            implements OrganisationCommand {}

    /** Makes the new one administrator at this instant, and the old one no longer (U24). By another member of staff. */
    record ApproveReplacement(
            @NotBlank @Size(max = 2_000) @Characters String reason) implements OrganisationCommand {}

    /** Leaves the administrator as it is. By another member of staff. */
    record RejectReplacement(
            @NotBlank @Size(max = 2_000) @Characters String reason) implements OrganisationCommand {}

    /** What this command does, as a stable name: {@code grant-seat}. */
    default String key() {
        return switch (this) {
            case Register c -> "register";
            case ChangeContract c -> "change-contract";
            case RegisterPerson c -> "register-person";
            case RequestSeat c -> "request-seat";
            case ReleaseSeat c -> "release-seat";
            case Deactivate c -> "deactivate";
            case GrantSeat c -> "grant-seat";
            case RefuseSeat c -> "refuse-seat";
            case Block c -> "block";
            case Unblock c -> "unblock";
            case RecordReplacement c -> "record-replacement";
            case ApproveReplacement c -> "approve-replacement";
            case RejectReplacement c -> "reject-replacement";
        };
    }

    /** Whether it is for the administrators of the organisation; all else is for the vendor. */
    default boolean isForAdministrators() {
        return switch (this) {
            case RegisterPerson c -> true;
            case RequestSeat c -> true;
            case ReleaseSeat c -> true;
            case Deactivate c -> true;
            case Register c -> false;
            case ChangeContract c -> false;
            case GrantSeat c -> false;
            case RefuseSeat c -> false;
            case Block c -> false;
            case Unblock c -> false;
            case RecordReplacement c -> false;
            case ApproveReplacement c -> false;
            case RejectReplacement c -> false;
        };
    }
}
