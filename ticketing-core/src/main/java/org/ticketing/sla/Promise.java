package org.ticketing.sla;

import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Source;

/** One rule of a goal: which tickets are promised what. The first rule of a goal that fits a ticket is the one that holds. */
public record Promise(Condition when, Target target, Source source) {}
