package org.alongside.inbox.shell;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address that a form brought back: only a path of this server is followed, whatever else is sent leads to the
 * start.
 */
final class LocalAddress {

    private LocalAddress() {}

    static String of(String address) {
        boolean local = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        return local && parses(address) ? address : "/";
    }

    /** The page before, from the header that names it in full; its path only. */
    static String ofReferrer(@Nullable String referrer) {
        try {
            String path = referrer == null ? "/" : URI.create(referrer).getRawPath();
            return path == null ? "/" : of(path);
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    private static boolean parses(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
