package org.alongside.knowledge.crawl;

import java.net.URI;

/**
 * What to fetch.
 *
 * @param etag of the copy that we have, or empty
 * @param lastModified of the copy that we have, or empty
 * @param most bytes to take, unpacked
 */
public record PageRequest(URI address, String etag, String lastModified, int most) {

    public static PageRequest of(URI address, int most) {
        return new PageRequest(address, "", "", most);
    }
}
