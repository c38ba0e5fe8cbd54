package org.alongside.knowledge.store;

import java.util.List;

/**
 * What reading a source gave.
 *
 * @param warnings message keys
 */
public record ReadSource(String title, String language, List<String> warnings, List<NewPassage> passages) {

    /** @param embedding empty when there is none */
    public record NewPassage(List<String> path, String text, String locator, float[] embedding) {}
}
