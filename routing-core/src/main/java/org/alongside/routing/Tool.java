package org.alongside.routing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A look-up in a business's own systems, which the assistant makes for the intents that name it. It reads and never
 * acts.
 *
 * @param name key, lower_snake_case
 * @param url address by HTTPS; names in braces, such as {@code {order}}, stand for what the contact said
 * @param header that carries the secret, or empty
 * @param hasSecret whether one is kept; it is never shown
 * @param on whether it may be asked
 * @param fields of approved replies that its answer fills: name of the field, and where its value stands in the JSON,
 *     as {@code order.status} or {@code items.0.name}
 */
public record Tool(
        String name, String url, String header, boolean hasSecret, boolean on, SortedMap<String, String> fields) {

    public Tool {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
