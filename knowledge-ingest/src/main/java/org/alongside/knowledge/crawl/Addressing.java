package org.alongside.knowledge.crawl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of pages in the one form in which they are compared. */
public final class Addressing {

    private static final int LONGEST = 2_000;

    private Addressing() {}

    /** Without fragment, host in lower case, with a path; empty if it is no address of a web page. */
    public static Optional<URI> page(String text) {
        try {
            URI uri = new URI(text.strip()).normalize();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || text.length() > LONGEST) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return Optional.of(new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** With or without www., in the clear or not. */
    public static boolean sameSite(URI one, URI other) {
        return site(one).equals(site(other)) && sameServer(one, other);
    }

    static URI resolve(URI base, String reference) {
        try {
            return base.resolve(reference.strip());
        } catch (IllegalArgumentException none) {
            return URI.create("none:/");
        }
    }

    private static boolean sameServer(URI one, URI other) {
        boolean usual = isUsual(one) && isUsual(other);
        return usual || one.getPort() == other.getPort();
    }

    private static boolean isUsual(URI uri) {
        return uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
    }

    private static String site(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
