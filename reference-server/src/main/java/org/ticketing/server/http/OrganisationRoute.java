package org.ticketing.server.http;

import java.util.List;
import org.ticketing.directory.OrganisationCommand;

/**
 * A command to the directory: its route ends in the command's key, and its body has the members of its record.
 *
 * @param type what the body becomes
 */
public record OrganisationRoute(String key, Class<? extends OrganisationCommand> type) {

    /** Every command to the directory. */
    public static final List<OrganisationRoute> ALL = List.of(
            new OrganisationRoute("register", OrganisationCommand.Register.class),
            new OrganisationRoute("change-contract", OrganisationCommand.ChangeContract.class),
            new OrganisationRoute("register-person", OrganisationCommand.RegisterPerson.class),
            new OrganisationRoute("request-seat", OrganisationCommand.RequestSeat.class),
            new OrganisationRoute("release-seat", OrganisationCommand.ReleaseSeat.class),
            new OrganisationRoute("deactivate", OrganisationCommand.Deactivate.class),
            new OrganisationRoute("grant-seat", OrganisationCommand.GrantSeat.class),
            new OrganisationRoute("refuse-seat", OrganisationCommand.RefuseSeat.class),
            new OrganisationRoute("block", OrganisationCommand.Block.class),
            new OrganisationRoute("unblock", OrganisationCommand.Unblock.class),
            new OrganisationRoute("record-replacement", OrganisationCommand.RecordReplacement.class),
            new OrganisationRoute("approve-replacement", OrganisationCommand.ApproveReplacement.class),
            new OrganisationRoute("reject-replacement", OrganisationCommand.RejectReplacement.class));
}
