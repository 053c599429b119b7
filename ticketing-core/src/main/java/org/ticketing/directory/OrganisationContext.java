package org.ticketing.directory;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Fresh;

/** Everything a decision depends on beside the organisation and the command. */
public record OrganisationContext(DeskId desk, Instant now, Actor actor, DirectoryRules rules, Fresh fresh) {}
