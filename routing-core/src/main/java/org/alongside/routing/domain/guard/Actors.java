package org.alongside.routing.domain.guard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who does something in a sentence: the business, the customer, the carrier, the bank. */
final class Actors {

    private static final Map<String, String> ACTORS = Map.ofEntries(
            Map.entry("we", "business"),
            Map.entry("shop", "business"),
            Map.entry("store", "business"),
            Map.entry("company", "business"),
            Map.entry("seller", "business"),
            Map.entry("merchant", "merchant"),
            Map.entry("tienda", "business"),
            Map.entry("empresa", "business"),
            Map.entry("loja", "business"),
            Map.entry("nosotros", "business"),
            Map.entry("vendedor", "business"),
            Map.entry("comercio", "merchant"),
            Map.entry("customer", "customer"),
            Map.entry("you", "customer"),
            Map.entry("buyer", "customer"),
            Map.entry("cliente", "customer"),
            Map.entry("usted", "customer"),
            Map.entry("comprador", "customer"),
            Map.entry("voce", "customer"),
            Map.entry("carrier", "carrier"),
            Map.entry("courier", "carrier"),
            Map.entry("transportista", "carrier"),
            Map.entry("transportadora", "carrier"),
            Map.entry("bank", "bank"),
            Map.entry("banco", "bank"));

    private Actors() {}

    /** Whether both name somebody, and nobody is in both. */
    static boolean differ(Statement one, Statement other) {
        Set<String> here = of(one);
        Set<String> there = of(other);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static Set<String> of(Statement statement) {
        Set<String> actors = new HashSet<>();
        for (String word : statement.words().split("[^\\p{L}]+")) {
            if (ACTORS.containsKey(word)) {
                actors.add(ACTORS.get(word));
            }
        }
        return actors;
    }
}
