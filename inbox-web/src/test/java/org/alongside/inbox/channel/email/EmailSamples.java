package org.alongside.inbox.channel.email;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Mailboxes;

/** The setup without servers: what it asks, and what it says of the answers. */
public final class EmailSamples {

    private EmailSamples() {}

    public static ChannelSetup setup() {
        return setup(false);
    }

    @SuppressWarnings("unchecked")
    static ChannelSetup setup(boolean local) {
        ChannelConnections none = unasked(ChannelConnections.class);
        MailHosts hosts = new MailHosts(local);
        AccessTokens tokens = new AccessTokens(none, hosts, Clock.systemUTC());
        MailServers servers = new MailServers(none, tokens, hosts);
        return new EmailSetup(none, unasked(Mailboxes.class), servers, tokens, hosts, unasked(Event.class));
    }

    private static <T> T unasked(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
