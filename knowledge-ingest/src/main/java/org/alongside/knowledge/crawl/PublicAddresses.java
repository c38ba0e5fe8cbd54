package org.alongside.knowledge.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.alongside.shared.PublicNetwork;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. The HTTP client connects to exactly the addresses that it gets here, so that
 * a name cannot change its mind between the check and the connection; every hop of a redirect comes here again.
 */
final class PublicAddresses implements DnsResolver {

    /** Looks a name up. */
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Predicate<InetAddress> alsoAllowed;

    PublicAddresses() {
        this(InetAddress::getAllByName, address -> false);
    }

    /** @param alsoAllowed for tests, whose servers are on this machine */
    PublicAddresses(Names names, Predicate<InetAddress> alsoAllowed) {
        this.names = names;
        this.alsoAllowed = alsoAllowed;
    }

    /** @throws ForbiddenAddressException if any address of the name is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.lookUp(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address) && !alsoAllowed.test(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        return PublicNetwork.contains(address);
    }
}
