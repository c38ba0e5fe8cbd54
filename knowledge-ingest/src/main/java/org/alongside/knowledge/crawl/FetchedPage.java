package org.alongside.knowledge.crawl;

import java.net.URI;

/**
 * What a site answered.
 *
 * @param address that answered in the end, after redirects
 * @param status of HTTP; 0 when there was no answer
 * @param remark message key that says why there is no content; empty when there is
 * @param etag as it came, or empty
 * @param lastModified as it came, or empty
 */
public record FetchedPage(
        URI address, int status, String remark, String contentType, String etag, String lastModified, byte[] content) {

    private static final int NOT_MODIFIED = 304;

    static FetchedPage failed(URI address, int status, String remark) {
        return new FetchedPage(address, status, remark, "", "", "", new byte[0]);
    }

    public boolean unchanged() {
        return status == NOT_MODIFIED;
    }

    public boolean gone() {
        return status == 404 || status == 410;
    }

    public boolean there() {
        return status == 200 && remark.isEmpty();
    }
}
