package org.ticketing.attachment;

/** Finds out what a file is. The library does not know by itself: hosts hand in what knows the signatures of many formats. */
@FunctionalInterface
public interface TypeDetector {

    /** So many bytes from the beginning of a file are looked at; fewer where it has no more. */
    int LOOKED_AT = 64 * 1024;

    /** What a file with this name and this beginning is. Safe for any number of threads. */
    DetectedType detect(NewFile file, byte[] beginning);
}
