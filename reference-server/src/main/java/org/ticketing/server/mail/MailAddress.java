package org.ticketing.server.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of the e-mail addresses that accounts have: printable ASCII, so that nothing can get into the headers of a letter
 * by way of an address. Two addresses that differ in case only are the same.
 */
public final class MailAddress {

    /** Of the whole address, as SMTP has it. */
    public static final int MOST_CHARACTERS = 254;

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private MailAddress() {}

    /** As accounts are found by it. */
    public static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a folded address can be written to. */
    public static boolean isOne(String folded) {
        return folded.length() <= MOST_CHARACTERS && FORM.matcher(folded).matches();
    }
}
