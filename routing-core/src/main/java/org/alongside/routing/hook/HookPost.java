package org.alongside.routing.hook;

import java.net.URI;
import java.util.Map;

/** One attempt. @param headers in the order in which they are sent */
public record HookPost(URI url, Map<String, String> headers, String body) {

    /** As the log shows it. */
    public String head() {
        StringBuilder head = new StringBuilder("POST " + url + "\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append('\n'));
        return head.toString().strip();
    }
}
