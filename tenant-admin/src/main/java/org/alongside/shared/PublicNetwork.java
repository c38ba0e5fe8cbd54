package org.alongside.shared;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses anybody may reach. A business's address that leads elsewhere would lead into our own network. */
public final class PublicNetwork {

    private PublicNetwork() {}

    public static boolean contains(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address));
    }

    /**
     * The same, and where the operator allows it this machine and private networks too. Link-local addresses never:
     * there clouds keep their secrets.
     */
    public static boolean contains(InetAddress address, boolean local) {
        boolean never = address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress();
        return !never && (local || contains(address));
    }

    /** Besides 10/8, 127/8, 169.254/16, 172.16/12, 192.168/16 and 224/4, which Java knows. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !carrier && !protocol && !benchmark;
    }

    /** Only global unicast, 2000::/3, and of it nothing that carries an IPv4 address or is for documents. */
    private static boolean isPublic6(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        boolean documents = first == 0x2001 && second == 0x0db8;
        return global && !tunnel && !documents;
    }
}
