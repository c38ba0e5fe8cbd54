package org.alongside.knowledge;

import java.util.List;

/**
 * Approved replies with their fields filled, as they are said.
 *
 * @param text a field that nobody knows still stands in it in braces: then it must not be said
 * @param versions of the replies in it, as {@code <id>@<version>}
 */
public record ReadyReply(String text, List<String> versions) {

    public ReadyReply {
        versions = List.copyOf(versions);
    }
}
