package org.ticketing.escalation;

import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A level of a ladder (U66 to U68).
 *
 * @param answeredBy who may answer for it, as a condition over the facts of the ticket and of the actor
 */
public record Level(String id, Text label, Condition answeredBy, Source source) {}
