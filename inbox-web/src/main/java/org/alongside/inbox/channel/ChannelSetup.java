package org.alongside.inbox.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ChannelConnection;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/**
 * How an admin connects an inbox of one kind: what is asked, what is to be copied, how it is tried. One bean a kind;
 * the page under settings is the same for all.
 */
public interface ChannelSetup {

    ChannelKind channel();

    /** In the order in which they are asked. */
    List<ChannelField> fields();

    /**
     * What is wrong with the values, beyond what is missing: key of a text by field.
     *
     * @param values by name, with fallbacks; secrets only if typed now
     */
    Map<String, String> faults(Map<String, String> values);

    /**
     * What the admin copies into the carrier's settings, in order: the web hook's address and the like. Words:
     * {@code channels.<KIND>.copy.<name>}, and {@code channels.<KIND>.steps} for what to do with them.
     */
    Map<String, String> toCopy(Inbox inbox, ChannelConnection connection);

    /**
     * Tries the saved connection, over the network, within 15 seconds and outside any transaction.
     *
     * @return key of a text that says what is wrong and what to do, or empty if it works
     */
    String probe(TenantId tenant, InboxId inbox);

    /** Empty where one may write at any time. */
    default Optional<ReplyWindow> window() {
        return Optional.empty();
    }

    /** After the connection was saved, such as to register a web hook at the carrier; outside any transaction. */
    default void saved(TenantId tenant, InboxId inbox) {}

    /** Before it is disconnected, such as to take the web hook back; best effort, outside any transaction. */
    default void leaving(TenantId tenant, InboxId inbox) {}
}
