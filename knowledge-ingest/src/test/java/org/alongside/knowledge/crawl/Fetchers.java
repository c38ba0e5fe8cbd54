package org.alongside.knowledge.crawl;

import java.net.InetAddress;
import java.time.Duration;

/** Fetchers for tests, whose servers are on this machine: there and nowhere else they may go where no other may. */
public final class Fetchers {

    private Fetchers() {}

    /** Any name leads to this machine. */
    public static WebFetcher loopback() {
        return with(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Duration.ofSeconds(10));
    }

    static WebFetcher with(PublicAddresses.Names names, Duration longest) {
        return new WebFetcher(new PublicAddresses(names, InetAddress::isLoopbackAddress), true, longest);
    }
}
