package org.ticketing.catalog;

/** What has become of a quote. */
public enum QuoteState {
    /** The customer may approve or decline it, as long as it is valid. */
    OFFERED,
    APPROVED,
    DECLINED,
    /** Nobody decided while it was valid. */
    LAPSED,
    /** The vendor took it back: by another version, by classifying the ticket anew, or by an article; or the ticket ended. */
    WITHDRAWN
}
