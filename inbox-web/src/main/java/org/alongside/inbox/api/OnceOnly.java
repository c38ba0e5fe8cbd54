package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.security.Program;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ApiAnswers;
import org.alongside.tenant.ApiAnswers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks for once, however often it comes under the same id: what is done and what is answered are
 * one transaction.
 */
@ApplicationScoped
public class OnceOnly {

    private static final int LONGEST_ID = 200;
    private static final int ACCEPTED = 202;
    private static final String DONE = "{\"accepted\":true}";

    private final ApiAnswers answers;
    private final Program program;

    @Inject
    OnceOnly(ApiAnswers answers, Program program) {
        this.answers = answers;
        this.program = program;
    }

    /**
     * @param request the caller's id, or null for a request without
     * @param body as it is told from others under the same id
     * @throws ClientErrorException 409 if the id was used for another body
     */
    @InTenant
    public Response run(TenantId tenant, @Nullable String request, String body, Runnable action) {
        if (request == null || request.isBlank()) {
            action.run();
            return answer(ACCEPTED, DONE);
        }
        require(request);
        String fingerprint = fingerprint(body);
        UUID key = program.key().id();
        Optional<Answer> known = answers.known(tenant, key, request);
        if (known.isPresent()) {
            return again(known.get(), fingerprint);
        }
        // Before the action: whoever comes at the same moment waits here, and then finds the answer.
        if (!answers.keep(tenant, key, request, new Answer(fingerprint, ACCEPTED, DONE))) {
            return again(answers.known(tenant, key, request).orElseThrow(), fingerprint);
        }
        action.run();
        return answer(ACCEPTED, DONE);
    }

    private static Response again(Answer known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint)) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return answer(known.status(), known.body());
    }

    private static Response answer(int status, String body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private static void require(String request) {
        if (request.length() > LONGEST_ID) {
            throw new jakarta.ws.rs.BadRequestException();
        }
    }

    static String fingerprint(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
