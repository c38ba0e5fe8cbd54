package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.PublicNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a model may be: anywhere in public, by HTTPS. Addresses of this machine and of private networks only where the
 * operator allows it ({@code alongside.model.local}), for models on one's own hardware; link-local ones never, for
 * there clouds keep their secrets.
 */
@ApplicationScoped
public class ModelAddresses {

    private final boolean local;

    @Inject
    public ModelAddresses(@ConfigProperty(name = "alongside.model.local", defaultValue = "false") boolean local) {
        this.local = local;
    }

    /** @return key of what is wrong with the address, if anything is */
    public Optional<String> fault(String url) {
        try {
            URI uri = URI.create(url.strip());
            if (uri.getHost() == null || uri.getUserInfo() != null || !schemeFits(uri)) {
                return Optional.of("routing.model.fault.scheme");
            }
            boolean allowed = Stream.of(InetAddress.getAllByName(uri.getHost()))
                    .allMatch(address -> PublicNetwork.contains(address, local));
            return allowed ? Optional.empty() : Optional.of("routing.model.fault.address");
        } catch (IllegalArgumentException | UnknownHostException unreadable) {
            return Optional.of("routing.model.fault.url");
        }
    }

    private boolean schemeFits(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || local && "http".equalsIgnoreCase(uri.getScheme());
    }
}
