package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a mail server may be: anywhere in public, with TLS. On this machine or in private networks, and without TLS,
 * only where the operator allows it ({@code alongside.mail.local}), or businesses could look around in the operator's
 * network.
 */
@ApplicationScoped
public class MailHosts {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int CARRIER_GRADE = 100;

    private final boolean local;

    @Inject
    public MailHosts(@ConfigProperty(name = "alongside.mail.local", defaultValue = "false") boolean local) {
        this.local = local;
    }

    /** Whether servers may be asked without TLS, and in private. */
    boolean local() {
        return local;
    }

    /** @return key of what is wrong with the host, if anything is; asks the name service */
    Optional<String> fault(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(this::mayBeAt)
                    ? Optional.empty()
                    : Optional.of("mail.problem.private-host");
        } catch (UnknownHostException unknown) {
            return Optional.of("mail.problem.host");
        }
    }

    private boolean mayBeAt(InetAddress address) {
        boolean never = address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress();
        return !never && (local || !isPrivate(address));
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
        boolean carrierGrade = bytes.length == 4 && bytes[0] == CARRIER_GRADE && (bytes[1] & 0xc0) == 64;
        boolean zero = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal || carrierGrade || zero;
    }
}
