package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedIdentityTest {

    private static final String SECRET = "a secret that only the two of us know";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void believesWhatTheBusinessSigned() throws JOSEException {
        assertEquals(Optional.of(new SignedIdentity("c-17", "Dana")), read(signed(SECRET, NOW.plusSeconds(600))));
    }

    @Test
    void refusesAnotherSecretAndNoSignature() throws JOSEException {
        assertEquals(Optional.empty(), read(signed(SECRET + "!", NOW.plusSeconds(600))));
        assertEquals(Optional.empty(), read(new PlainJWT(claims(NOW.plusSeconds(600))).serialize()));
    }

    @Test
    void refusesWhatHasExpiredAndWhatNeverWill() throws JOSEException {
        assertEquals(Optional.empty(), read(signed(SECRET, NOW.minus(Duration.ofMinutes(2)))));
        assertEquals(Optional.empty(), read(signed(SECRET, NOW.plus(Duration.ofDays(30)))));
        assertEquals(Optional.empty(), read(signed(SECRET, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "hmac:", "hmac:c-17", "hmac:c-17:zz", "hmac:c-17:00"})
    void refusesRubbish(String statement) {
        assertEquals(Optional.empty(), read(statement));
    }

    @Test
    void readsTheOlderWayOfSigning() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String right = HexFormat.of().formatHex(mac.doFinal("shop:17".getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.of(new SignedIdentity("shop:17", "")), read("hmac:shop:17:" + right));
        assertEquals(Optional.empty(), read("hmac:shop:18:" + right));
    }

    private static Optional<SignedIdentity> read(String statement) {
        return SignedIdentity.of(statement, SECRET, NOW);
    }

    private static String signed(String secret, Instant end) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(end));
        token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static JWTClaimsSet claims(@org.jspecify.annotations.Nullable Instant end) {
        return new JWTClaimsSet.Builder()
                .subject("c-17")
                .claim("name", "Dana")
                .expirationTime(end == null ? null : Date.from(end))
                .build();
    }
}
