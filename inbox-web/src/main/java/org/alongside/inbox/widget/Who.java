package org.alongside.inbox.widget;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Who the chat says it speaks for: a browser without a name, and perhaps what the business's own site knows of whoever
 * is signed in there. A class, because REST fills it field by field.
 */
public class Who {

    @HeaderParam("X-Visitor")
    private @Nullable String token;

    @HeaderParam("X-Identity")
    private @Nullable String identity;

    /** The same for what comes most often: filling it field by field is not cheap. */
    static Who in(HttpHeaders headers) {
        Who who = new Who();
        who.token = headers.getHeaderString("X-Visitor");
        who.identity = headers.getHeaderString("X-Identity");
        return who;
    }

    /** Made in the browser; see {@link Visitor}. */
    @Nullable
    String token() {
        return token;
    }

    /** A signed statement of the business; see {@link SignedIdentity}. Empty for an anonymous visitor. */
    String identity() {
        return identity == null ? "" : identity;
    }
}
