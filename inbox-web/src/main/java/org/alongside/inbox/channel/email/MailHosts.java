package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.PublicNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a mail server may be: anywhere in public, with TLS. On this machine or in private networks, and without TLS,
 * only where the operator allows it ({@code alongside.mail.local}), or businesses could look around in the operator's
 * network.
 */
@ApplicationScoped
public class MailHosts {

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
            return Stream.of(InetAddress.getAllByName(host)).allMatch(address -> PublicNetwork.contains(address, local))
                    ? Optional.empty()
                    : Optional.of("mail.problem.private-host");
        } catch (UnknownHostException unknown) {
            return Optional.of("mail.problem.host");
        }
    }
}
