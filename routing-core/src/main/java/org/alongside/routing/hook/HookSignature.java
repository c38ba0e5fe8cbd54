package org.alongside.routing.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of Standard Webhooks 1.0.0: HMAC-SHA256 over id, time and the exact body. */
public final class HookSignature {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private HookSignature() {}

    /** A new secret. */
    public static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** One signature a secret, with a space between. @param seconds since 1970, of this attempt */
    public static String of(List<String> secrets, String id, long seconds, String body) {
        byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + sign(secret, signed)).collect(Collectors.joining(" "));
    }

    /** Whether one of the signatures is of one of the secrets. Takes as long for a near miss as for any other. */
    public static boolean matches(List<String> secrets, String id, long seconds, String body, String signatures) {
        boolean found = false;
        for (String expected : of(secrets, id, seconds, body).split(" ")) {
            for (String signature : signatures.split(" ")) {
                found |= MessageDigest.isEqual(bytes(expected), bytes(signature));
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
