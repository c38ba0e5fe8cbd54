package org.alongside.inbox.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alongside.inbox.security.BearerTokens.Caller;
import org.junit.jupiter.api.Test;

class BearerTokensTest {

    private static final String ISSUER = "https://id.example/realms/alongside";
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER = key();

    private final BearerTokens tokens =
            new BearerTokens(ISSUER, List.of("alongside-web"), new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));

    @Test
    void tokenOfOurIssuerAndClientSpeaksForItsPerson() throws JOSEException {
        String token = signed(KEY, claims -> claims);

        assertEquals(Optional.of(new Caller("ana", Set.of("operator"))), tokens.caller(token));
    }

    @Test
    void everythingElseIsRefused() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(600));

        assertRefused(signed(OTHER, claims -> claims));
        assertRefused(signed(KEY, claims -> claims.issuer("https://id.example/realms/other")));
        assertRefused(signed(KEY, claims -> claims.expirationTime(past)));
        assertRefused(signed(KEY, claims -> claims.expirationTime(null)));
        assertRefused(signed(KEY, claims -> claims.claim("azp", "another-client")));
        assertRefused(signed(KEY, claims -> claims.claim("azp", null)));
        assertRefused(signed(KEY, claims -> claims.claim("typ", "ID")));
        assertRefused(signed(KEY, claims -> claims.claim("preferred_username", null)));
        assertRefused(new PlainJWT(claims(builder -> builder)).serialize());
        assertRefused(signedWithThePublicKeyAsSecret());
        assertRefused("");
        assertRefused("a.b.c");
    }

    private void assertRefused(String token) {
        assertEquals(Optional.empty(), tokens.caller(token));
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims(change));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedWithThePublicKeyAsSecret() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(builder -> builder));
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject("1")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("typ", "Bearer")
                        .claim("azp", "alongside-web")
                        .claim("preferred_username", "ana")
                        .claim("groups", List.of("operator")))
                .build();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
