package org.alongside.routing.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.alongside.shared.PublicNetwork;
import org.apache.hc.client5.http.DnsResolver;

/** Finds public addresses only, so that a client connects to exactly those that were looked at. */
record PublicNames(boolean local) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(address -> PublicNetwork.contains(address, local))) {
            throw new UnknownHostException("not a public address");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
