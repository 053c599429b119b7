package org.ticketing.server.account;

import java.time.Instant;
import org.ticketing.vocabulary.PersonId;

/**
 * Sessions of one account were seen at two places within {@link AccountRules#together}: perhaps a laptop and a telephone,
 * perhaps two people with one password (U12, U53). People judge, not the server.
 *
 * @param times how often it was noticed
 */
public record SharedUse(PersonId person, Place place, Place otherPlace, Instant firstAt, Instant lastAt, int times) {}
