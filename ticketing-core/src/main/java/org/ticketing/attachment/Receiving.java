package org.ticketing.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;

/** Judges a file while it arrives, piece by piece, so that it is refused as soon as that is known. Not safe for several threads. */
public final class Receiving {

    private final NewFile file;
    private final AttachmentRules rules;
    private final TypeDetector detector;
    private final long waiting;
    private final MessageDigest digest = sha256();
    private long size;
    private String type = "application/octet-stream";
    private @Nullable String found;

    /**
     * Begins to judge.
     *
     * @param waiting how many bytes who uploads it has waiting already
     */
    public Receiving(NewFile file, AttachmentRules rules, TypeDetector detector, long waiting) {
        this.file = file;
        this.rules = rules;
        this.detector = detector;
        this.waiting = waiting;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Why a file is refused before a byte of it has come, by what is said of it; nothing if it may come. */
    public Optional<Refusal> atFirst() {
        @Nullable Long announced = file.length();
        return announced == null
                ? tooMuch(0)
                : announced == 0 ? Optional.of(AttachmentRefusal.empty()) : tooMuch(announced);
    }

    /** Takes the next piece; why the file is refused, if it is. The first piece has to be as long as types are detected by. */
    public Optional<Refusal> take(byte[] piece) {
        boolean isFirst = size == 0;
        size += piece.length;
        digest.update(piece);
        return tooMuch(size).or(() -> isFirst ? wrongType(piece) : Optional.empty());
    }

    private Optional<Refusal> tooMuch(long bytes) {
        if (bytes > rules.limits().file()) {
            return Optional.of(AttachmentRefusal.tooLarge(rules.limits()));
        }
        return waiting + bytes > rules.uploads().waiting()
                ? Optional.of(AttachmentRefusal.tooMuchWaiting(rules.uploads()))
                : Optional.empty();
    }

    private Optional<Refusal> wrongType(byte[] first) {
        byte[] beginning = first.length > TypeDetector.LOOKED_AT ? Arrays.copyOf(first, TypeDetector.LOOKED_AT) : first;
        DetectedType detected = detector.detect(file, beginning);
        type = detected.type();
        Optional<Refusal> lies =
                detected.pretended().map(pretended -> AttachmentRefusal.typeLies(type, pretended, rules.types()));
        return lies.or(() -> rules.types().allowed().contains(type)
                ? Optional.empty()
                : Optional.of(AttachmentRefusal.typeNotAllowed(type, rules.types())));
    }

    /** Why a file is refused at its end, where nothing more comes; nothing if it is whole. */
    public Optional<Refusal> atLast() {
        @Nullable Long announced = file.length();
        if (announced != null && announced != size) {
            return Optional.of(AttachmentRefusal.cutOff(size, announced));
        }
        if (size == 0) {
            return Optional.of(AttachmentRefusal.empty());
        }
        @Nullable String sha256 = file.sha256();
        return sha256 == null || sha256.equalsIgnoreCase(digest())
                ? Optional.empty()
                : Optional.of(AttachmentRefusal.otherDigest());
    }

    /** Why a file is refused whose connection broke. */
    public Refusal brokenOff() {
        return AttachmentRefusal.cutOff(size, file.length());
    }

    public long size() {
        return size;
    }

    public String type() {
        return type;
    }

    /** The SHA-256 of all that came, in lower-case hexadecimal; to be asked when nothing more comes. */
    public String digest() {
        if (found == null) {
            found = HexFormat.of().formatHex(digest.digest());
        }
        return found;
    }
}
