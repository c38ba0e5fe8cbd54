package org.alongside.inbox.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Access tokens of our identity provider, made for one of our clients. Thread-safe. */
@ApplicationScoped
public class BearerTokens {

    private static final Logger LOG = System.getLogger(BearerTokens.class.getName());
    private static final Set<String> NEEDED = Set.of("exp", "iat", "sub", "azp", "preferred_username");
    private static final int TIMEOUT_MS = 5000;
    private static final int LARGEST_KEY_SET = 100_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Set<String> clients;

    /** Who a token speaks for. */
    record Caller(String name, Set<String> groups) {}

    @Inject
    BearerTokens(
            @ConfigProperty(name = "alongside.oidc.issuer") String issuer,
            @ConfigProperty(name = "alongside.oidc.api-clients", defaultValue = "alongside-web,alongside-setup")
                    List<String> clients)
            throws MalformedURLException {
        this(issuer, clients, keysOf(issuer));
    }

    BearerTokens(String issuer, List<String> clients, JWKSource<SecurityContext> keys) {
        this.clients = Set.copyOf(clients);
        // One algorithm: neither "none" nor a public key used as a shared secret gets through.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(exact, NEEDED));
    }

    /** Empty unless the signature, issuer, lifetime, kind and client of the token are right. */
    Optional<Caller> caller(String token) {
        try {
            return caller(processor.process(token, null));
        } catch (BadJOSEException | ParseException refused) {
            return Optional.empty();
        } catch (JOSEException failure) {
            LOG.log(Level.WARNING, "The identity provider''s keys cannot be read", failure);
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(JWTClaimsSet claims) throws ParseException {
        if (!clients.contains(claims.getStringClaim("azp"))) {
            return Optional.empty();
        }
        @Nullable List<String> groups = claims.getStringListClaim("groups");
        return Optional.of(new Caller(
                claims.getStringClaim("preferred_username"), groups == null ? Set.of() : new HashSet<>(groups)));
    }

    private static JWKSource<SecurityContext> keysOf(String issuer) throws MalformedURLException {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST_KEY_SET);
        return JWKSourceBuilder.create(
                        URI.create(issuer + "/protocol/openid-connect/certs").toURL(), retriever)
                .retrying(true)
                .build();
    }
}
