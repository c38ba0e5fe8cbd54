package org.alongside.routing.ai;

/**
 * One utterance of which the tenant says what it is about. An intent's name or description makes a good further
 * example.
 */
public record Example(String text, String intentKey) {

    public Example {
        if (text.isBlank() || intentKey.isBlank()) {
            throw new IllegalArgumentException("An example needs a text and an intent: " + intentKey);
        }
    }
}
