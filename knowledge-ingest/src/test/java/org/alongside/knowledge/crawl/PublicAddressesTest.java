package org.alongside.knowledge.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::",
                "2001:db8::1"
            })
    void whatIsInsideANetworkIsForbidden(String address) throws UnknownHostException {
        assertEquals(false, PublicAddresses.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "8.8.8.8", "2606:2800:21f:cb07::1"})
    void whatIsPublicIsAllowed(String address) throws UnknownHostException {
        assertEquals(true, PublicAddresses.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void oneForbiddenAddressAmongPublicOnesIsEnough() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        PublicAddresses addresses = new PublicAddresses(host -> both, address -> false);

        assertThrows(ForbiddenAddressException.class, () -> addresses.resolve("both.test"));
    }
}
