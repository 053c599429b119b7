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
    /** Give what the form of a ticket asks for, after it was opened without it. */
    GIVE_EVIDENCE,
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
    /** Say what the customer thinks of what was done. */
    RATE,
    /** Open a ticket that follows one which has ended. */
    FOLLOW_UP,
    /** Have oneself told of what happens to a ticket. */
    WATCH,
    /** Have others told of what happens to a ticket. */
    MANAGE_WATCHERS,
    /** Sort a ticket by tags. */
    TAG,
    /** Say what a ticket is to another one. */
    LINK,
    UNLINK,
    /** End a ticket that goes on in another one. */
    MERGE,
    /** Make a part of a ticket one of its own. */
    SPLIT,
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
    /** Have other programs told of what happens, and see to it that they are. */
    MANAGE_WEBHOOKS,
    /** Read, search, rate and look through articles and notices that are published. */
    READ_ARTICLES,
    /** Write articles and notices, and see those that are not published. */
    WRITE_ARTICLES,
    /** Publish articles and notices, and withdraw them. */
    PUBLISH_ARTICLES,
    /** Ask for a live chat, write in it, leave its queue, end it and say how good it was. */
    START_CHAT,
    /** Know of live chats, and read them. */
    SEE_CHATS,
    /** Take the next live chat of the queue, write in it, say how urgent it is, end it, and turn it into a ticket. */
    TAKE_CHATS,
    /** Take a live chat whoever waits before it. */
    PICK_CHATS;

    /** Whether it is done with articles and notices, and not with tickets. */
    public boolean isOfArticles() {
        return this == READ_ARTICLES || this == WRITE_ARTICLES || this == PUBLISH_ARTICLES;
    }

    /** Whether it is done with live chats, and not with tickets. */
    public boolean isOfChats() {
        return this == START_CHAT || this == SEE_CHATS || this == TAKE_CHATS || this == PICK_CHATS;
    }

    public String key() {
        return Key.of(this);
    }
}
