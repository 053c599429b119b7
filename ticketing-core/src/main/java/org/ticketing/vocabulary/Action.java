package org.ticketing.vocabulary;

/** What a person can do at a desk, most of it with a ticket; roles are granted actions and channels allow them. */
public enum Action {
    OPEN,
    SEE,
    /** See internal notes and whatever else is for staff only. */
    SEE_INTERNAL,
    CLASSIFY,
    ASSIGN,
    REPLY,
    NOTE,
    AWAIT_CUSTOMER,
    PROMISE_DATE,
    /** Put what is still owed under the policy now in force. */
    REPROMISE,
    /** Ask the first level of the ladder for another date or another way. */
    RENEGOTIATE,
    /** Ask the next level of the ladder, because the one before did not do. */
    ESCALATE,
    ANSWER_RENEGOTIATION,
    /** Take the answer of a level, which ends the ladder. */
    ACCEPT_ANSWER,
    /** Say what something that costs extra would cost, or say it anew. */
    OFFER_QUOTE,
    /** Take a quote in the customer's name. */
    APPROVE_QUOTE,
    DECLINE_QUOTE,
    /** Give an article instead of a quote. */
    ANSWER_BY_ARTICLE,
    RESOLVE,
    REOPEN,
    CLOSE,
    /** Ask a one-off question that makes no ticket. */
    ASK,
    /** Write down that somebody has reached the vendor. */
    RECORD_CONTACT,
    /** See what the subscription covers, and what costs extra. */
    SEE_CATALOG,
    /** Give people accounts, block them and take them away, where the portal has credentials of its own. */
    MANAGE_ACCOUNTS,
    /** Do anything with the directory of customers: who may, is said there, and channels allow it. */
    MANAGE_PEOPLE,
    /** Read, search, rate and look through articles and notices that are published. */
    READ_ARTICLES,
    /** Write articles and notices, and see those that are not published. */
    WRITE_ARTICLES,
    /** Publish articles and notices, and withdraw them. */
    PUBLISH_ARTICLES;

    /** Whether it is done with articles and notices, and not with tickets. */
    public boolean isOfArticles() {
        return this == READ_ARTICLES || this == WRITE_ARTICLES || this == PUBLISH_ARTICLES;
    }

    public String key() {
        return Key.of(this);
    }
}
