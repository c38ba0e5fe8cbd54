package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small shop's intents with our own examples. */
final class Shop {

    private static final Map<String, List<String>> UTTERANCES = Map.of(
            "track_order",
            List.of(
                    "where is my parcel",
                    "has my order been sent yet",
                    "when will the package arrive",
                    "track my delivery",
                    "my order is late, where is it",
                    "what is the status of my shipment"),
            "return_item",
            List.of(
                    "i want to send this back",
                    "how do i return a jacket that is too small",
                    "can i return shoes that i wore once",
                    "where do i print the return label",
                    "returning something without a receipt",
                    "how many days do i have to return it"),
            "change_card",
            List.of(
                    "i got a new bank card, how do i enter it",
                    "change the card that i pay with",
                    "update my payment card",
                    "pay the next instalment with another card",
                    "remove my old credit card",
                    "my card expires soon, where do i put the new one"),
            "opening_hours",
            List.of(
                    "when do you open on sunday",
                    "opening hours of the shop",
                    "until what time is the store open today",
                    "are you open on christmas eve",
                    "is the shop closed on monday",
                    "what are your hours"));

    private Shop() {}

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        UTTERANCES.keySet().stream().sorted().forEach(key -> {
            UTTERANCES.get(key).forEach(text -> examples.add(new Example(text, key)));
            examples.add(new Example(key.replace('_', ' '), key));
        });
        return examples;
    }
}
