package org.ticketing.catalog;

/** Whether a service is paid with the subscription. */
public enum Cover {
    INCLUDED,
    /** It costs extra, by quote. */
    EXTRA
}
