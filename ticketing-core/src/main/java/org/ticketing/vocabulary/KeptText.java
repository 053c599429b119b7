package org.ticketing.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The words of a person, kept apart from the log so that they can be erased.
 *
 * @param salt in lower-case hexadecimal
 */
public record KeptText(TextId id, String salt, String content) {

    public KeptText {
        if (!CharacterRule.isKept(content)) {
            throw new IllegalArgumentException("the text of " + id + " " + CharacterRule.BROKEN.en());
        }
    }

    /** Words that are about to be kept. */
    public static KeptText of(String content, Fresh fresh) {
        return new KeptText(new TextId(fresh.id()), HexFormat.of().formatHex(fresh.salt()), content);
    }

    /** How the log refers to this text. */
    public TextRef ref() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            byte[] witness = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return new TextRef(id, HexFormat.of().formatHex(witness));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
