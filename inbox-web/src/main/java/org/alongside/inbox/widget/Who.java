package org.alongside.inbox.widget;

import jakarta.ws.rs.HeaderParam;
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
