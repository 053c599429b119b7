package org.ticketing.storage;

import org.ticketing.condition.Condition;
import org.ticketing.knowledge.Visible;
import org.ticketing.view.SearchTerms;

/**
 * Which articles of a desk.
 *
 * @param visible which of them somebody may know of
 * @param filter which of these, over the facts of articles
 * @param terms what has to be among the words of an article's title and text
 */
public record ArticleSelection(Visible visible, Condition filter, SearchTerms terms) {}
