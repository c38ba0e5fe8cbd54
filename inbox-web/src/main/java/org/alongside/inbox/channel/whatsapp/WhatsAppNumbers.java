package org.alongside.inbox.channel.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

/**
 * Whose a number is. One app at Meta may serve several numbers, of several businesses, and sends the news of all to one
 * address. They are believed for another number only if its inbox has the same app secret: who signed knows that too.
 */
@ApplicationScoped
class WhatsAppNumbers {

    static final String NUMBER = "phoneNumberId";
    static final String APP_SECRET = "appSecret";

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ChannelConnections connections;
    private final Inboxes inboxes;
    private final Cache<String, List<ChannelConnection>> byNumber = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    @Inject
    WhatsAppNumbers(ChannelConnections connections, Inboxes inboxes) {
        this.connections = connections;
        this.inboxes = inboxes;
    }

    /** @param door inbox whose address was used, which proved the secret */
    Optional<Inbox> inbox(Inbox door, String secret, String number) {
        if (number(door).equals(number)) {
            return Optional.of(door);
        }
        return known(number).stream()
                .filter(other -> connections
                        .secret(other.tenant(), other.inbox(), APP_SECRET)
                        .filter(theirs -> SharedSecret.same(theirs, secret))
                        .isPresent())
                .map(other -> inboxes.byId(other.tenant(), other.inbox()))
                .findFirst();
    }

    private String number(Inbox inbox) {
        return connections
                .of(inbox.tenant(), inbox.id())
                .map(connection -> connection.setting(NUMBER))
                .orElse("");
    }

    /** That a number is nobody's is not remembered: it may just be connected. */
    private List<ChannelConnection> known(String number) {
        List<ChannelConnection> remembered = byNumber.getIfPresent(number);
        if (remembered != null) {
            return remembered;
        }
        List<ChannelConnection> fresh = connected(number);
        if (!fresh.isEmpty()) {
            byNumber.put(number, fresh);
        }
        return fresh;
    }

    private List<ChannelConnection> connected(String number) {
        return connections.connected(ChannelKind.WHATSAPP).stream()
                .filter(connection -> connection.setting(NUMBER).equals(number))
                .toList();
    }
}
