package org.alongside.inbox.shell;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves; a caller that says
 * nothing is no browser, so it carries nobody's cookies and needs its own key.
 */
final class SameOrigin {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * @param site header Sec-Fetch-Site
     * @param origin header Origin
     * @param host header Host
     */
    static boolean allows(String method, @Nullable String site, @Nullable String origin, @Nullable String host) {
        if (READS.contains(method)) {
            return true;
        }
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null || isOf(origin, host);
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
