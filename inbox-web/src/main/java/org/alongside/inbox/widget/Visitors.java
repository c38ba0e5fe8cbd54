package org.alongside.inbox.widget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.inbox.channel.WebChatSetup;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Contacts;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/** Finds out whom a request of the chat speaks for. Thread-safe. */
@ApplicationScoped
public class Visitors {

    /** So long a new secret of an inbox may be unknown. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final ChannelConnections connections;
    private final Contacts contacts;
    private final Clock clock;
    private final Cache<InboxId, Optional<String>> secrets =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Cache<String, Boolean> recognised = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MOST)
            .build();

    @Inject
    public Visitors(ChannelConnections connections, Contacts contacts, Clock clock) {
        this.connections = connections;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * The browser's own key, or the business's id of the person where the business vouches for it. Whoever was
     * anonymous until now stays the same contact, as long as nobody else has that id.
     *
     * @throws org.alongside.shared.NotFoundException if the browser does not say who it is
     * @throws NotAuthorizedException if the statement is not signed by the business, or has expired
     */
    ContactKey of(Inbox inbox, Who who) {
        ContactKey anonymous = Visitor.of(who.token());
        if (who.identity().isEmpty()) {
            return anonymous;
        }
        SignedIdentity identity = secret(inbox)
                .flatMap(secret -> SignedIdentity.of(who.identity(), secret, clock.instant()))
                .orElseThrow(() -> new NotAuthorizedException("Identity"));
        ContactKey verified = new ContactKey(ContactKey.Kind.EXTERNAL, identity.subject());
        recognised.get(inbox.tenant() + anonymous.value() + verified.value(), first -> {
            contacts.recognise(inbox.tenant(), anonymous, verified, identity.name());
            return true;
        });
        return verified;
    }

    private Optional<String> secret(Inbox inbox) {
        return secrets.get(inbox.id(), id -> connections.secret(inbox.tenant(), id, WebChatSetup.IDENTITY));
    }
}
