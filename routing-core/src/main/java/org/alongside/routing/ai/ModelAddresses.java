package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a model may be: anywhere in public, by HTTPS. Addresses of this machine and of private networks only where the
 * operator allows it ({@code alongside.model.local}), for models on one's own hardware; link-local ones never, for
 * there clouds keep their secrets.
 */
@ApplicationScoped
public class ModelAddresses {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int CARRIER_GRADE = 100;

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
            boolean allowed = Stream.of(InetAddress.getAllByName(uri.getHost())).allMatch(this::mayBeAt);
            return allowed ? Optional.empty() : Optional.of("routing.model.fault.address");
        } catch (IllegalArgumentException | UnknownHostException unreadable) {
            return Optional.of("routing.model.fault.url");
        }
    }

    private boolean schemeFits(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || local && "http".equalsIgnoreCase(uri.getScheme());
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
