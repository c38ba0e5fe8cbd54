package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Tells a business's systems of what happens, by the Standard Webhooks specification: signed, at least once, the events
 * of a conversation in their order. Absent and foreign ones give {@link org.alongside.shared.NotFoundException}.
 */
public interface Webhooks {

    /** What is told besides what happens to conversations. */
    String STOP_LOSS_TRIPPED = "stop-loss.tripped";

    String STOP_LOSS_RELEASED = "stop-loss.released";
    String SAMPLE_UNREAD = "sample.unread";

    List<Webhook> all(TenantId tenant);

    /**
     * Tells all that want to know of something that happened to no one conversation, in the running transaction; those
     * that are switched off, when they are on again.
     *
     * @param id of what happened: with the same one it is told once
     * @param data ids, constants and figures; never what somebody wrote
     */
    void tell(TenantId tenant, UUID id, String type, Instant at, Map<String, String> data);

    /** What can be told of. */
    List<String> types();

    /**
     * Told from now on.
     *
     * @return its secret, {@code whsec_…}; it is shown this once
     * @throws org.alongside.shared.RefusedException for an address that is none, or not for us to call, or a
     *     twenty-first
     */
    String add(TenantId tenant, String url, List<String> events, String username);

    /** @return the new secret; for a day everything is signed with the old one too */
    String rotate(TenantId tenant, UUID webhook, String username);

    /** Told again, from where it stopped. */
    void enable(TenantId tenant, UUID webhook, boolean on, String username);

    void remove(TenantId tenant, UUID webhook, String username);

    /** Sends an event of type {@code test.ping}. */
    void test(TenantId tenant, UUID webhook);

    /** The last fifty, newest first. */
    List<Webhook.Delivery> log(TenantId tenant, UUID webhook);

    /** Sends one again, whatever became of it. */
    void replay(TenantId tenant, UUID webhook, UUID event);

    /** Sends all again that were stored since then. @return how many */
    int replaySince(TenantId tenant, UUID webhook, Instant since);
}
