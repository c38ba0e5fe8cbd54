package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wraps the keys that are kept in the database by one that is not. */
@ApplicationScoped
class MasterKey {

    private static final int LEAST_LENGTH = 16;
    private static final String PURPOSE = "alongside-conduct-keys-v1:";
    private static final String SEALS = "alongside-seals-v1:";
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;
    private final byte[] sealKey;

    @Inject
    MasterKey(@ConfigProperty(name = "alongside.master-key") String secret) {
        if (secret.length() < LEAST_LENGTH) {
            throw new IllegalArgumentException("alongside.master-key is too short: give 32 random bytes in Base64");
        }
        this.key = derive(PURPOSE + secret);
        this.sealKey = derive(SEALS + secret);
    }

    /** @param place where the secret is kept, so that it cannot be moved to another place */
    byte[] wrap(byte[] secret, String place) {
        return AuthenticatedCipher.encrypt(key, secret, place);
    }

    byte[] unwrap(byte[] wrapped, String place) {
        return AuthenticatedCipher.decrypt(key, wrapped, place);
    }

    /** HMAC-SHA-256 under a key of its own. @param purpose so that what is sealed for one serves no other */
    byte[] seal(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(sealKey, HMAC));
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] derive(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
