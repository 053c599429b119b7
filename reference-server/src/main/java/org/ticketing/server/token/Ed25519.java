package org.ticketing.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Verifies what an Ed25519 key has signed, by the JDK: the library of tokens would take another library for it. */
record Ed25519(OctetKeyPair key) {

    private static final int KEY_BYTES = 32;

    /** What stands before the 32 bytes of such a key (RFC 8410). */
    private static final String PREFIX = "302a300506032b6570032100";

    boolean verifies(byte[] signed, byte[] signature) throws JOSEException {
        byte[] bytes = key.getDecodedX();
        if (bytes.length != KEY_BYTES) {
            throw new JOSEException("an Ed25519 key has " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        byte[] encoded = HexFormat.of().parseHex(PREFIX + HexFormat.of().formatHex(bytes));
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new JOSEException("the signature can't be read", e);
        }
    }
}
