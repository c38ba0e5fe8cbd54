package org.alongside.inbox.widget;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a business says of a visitor who is signed in at its site, signed with the secret of its inbox. A JWT (HS256,
 * with {@code sub} and an {@code exp} at most a day ahead), or, for sites that sign as older chats wanted it,
 * {@code hmac:<user id>:<hex of HMAC-SHA256>}, which never expires and should be left behind.
 *
 * @param subject the business's own id of the person
 */
record SignedIdentity(String subject, String name) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int LONGEST_SUBJECT = 200;
    private static final String OLD = "hmac:";

    /** Empty unless the signature, the lifetime and the subject are right. */
    static Optional<SignedIdentity> of(String statement, String secret, Instant now) {
        try {
            return statement.startsWith(OLD) ? old(statement, secret) : token(SignedJWT.parse(statement), secret, now);
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<SignedIdentity> token(SignedJWT token, String secret, Instant now)
            throws ParseException, JOSEException {
        // One algorithm: neither "none" nor another key type gets through.
        boolean signed = token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                && token.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
        JWTClaimsSet claims = token.getJWTClaimsSet();
        return signed && inTime(claims.getExpirationTime(), now)
                ? known(claims.getSubject(), claims.getStringClaim("name"))
                : Optional.empty();
    }

    private static boolean inTime(@Nullable Date end, Instant now) {
        return end != null
                && now.isBefore(end.toInstant().plus(SKEW))
                && end.toInstant().isBefore(now.plus(LONGEST).plus(SKEW));
    }

    private static Optional<SignedIdentity> old(String statement, String secret) throws GeneralSecurityException {
        int end = statement.lastIndexOf(':');
        String subject = statement.substring(OLD.length(), Math.max(OLD.length(), end));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] right = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(right, HexFormat.of().parseHex(statement.substring(end + 1)))
                ? known(subject, "")
                : Optional.empty();
    }

    private static Optional<SignedIdentity> known(@Nullable String subject, @Nullable String name) {
        return subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT
                ? Optional.empty()
                : Optional.of(new SignedIdentity(subject, name == null ? "" : name));
    }
}
