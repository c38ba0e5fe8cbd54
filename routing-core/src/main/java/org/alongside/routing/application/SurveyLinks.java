package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of surveys that nobody can make up: they carry business, survey and end, under a seal of 128 bits. */
@ApplicationScoped
class SurveyLinks {

    private static final String PURPOSE = "survey-link";
    private static final int CONTENT = 5 * Long.BYTES;
    private static final int SEAL = 2 * Long.BYTES;

    private final KeptSecrets secrets;
    private final String base;

    @Inject
    SurveyLinks(KeptSecrets secrets, @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.secrets = secrets;
        this.base = baseUrl.replaceAll("/+$", "") + "/survey/";
    }

    record Link(TenantId tenant, UUID survey, Instant expires) {}

    String of(Link link) {
        return base + token(link);
    }

    String token(Link link) {
        UUID tenant = link.tenant().value();
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(link.survey().getMostSignificantBits())
                .putLong(link.survey().getLeastSignificantBits())
                .putLong(link.expires().getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(CONTENT + SEAL)
                .put(content)
                .put(seal(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty if it is not one of ours, whatever it looks like. */
    Optional<Link> read(String token) {
        byte[] bytes = bytes(token);
        if (bytes.length != CONTENT + SEAL) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        if (!MessageDigest.isEqual(seal(content), Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(content);
        return Optional.of(new Link(
                new TenantId(new UUID(read.getLong(), read.getLong())),
                new UUID(read.getLong(), read.getLong()),
                Instant.ofEpochSecond(read.getLong())));
    }

    private byte[] seal(byte[] content) {
        return Arrays.copyOf(secrets.seal(PURPOSE, content), SEAL);
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException other) {
            return new byte[0];
        }
    }
}
