package org.alongside.tenant;

import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** What was answered to requests that carry ids of their own. Kept for a day. */
public interface ApiAnswers {

    /**
     * An answer as it was given.
     *
     * @param fingerprint of the request's body: another body under the same id is another request
     */
    record Answer(String fingerprint, int status, String body) {}

    /** @param request the caller's id of it, at most 200 characters */
    Optional<Answer> known(TenantId tenant, UUID key, String request);

    /**
     * In the transaction of what was done, if there is one: then both are kept or neither is.
     *
     * @return false if somebody has kept one under that id meanwhile
     */
    boolean keep(TenantId tenant, UUID key, String request, Answer answer);
}
