package org.alongside.knowledge.store;

import java.util.List;

/**
 * What reading a source gave.
 *
 * @param warnings message keys
 * @param passages how many were stored
 */
public record ReadSource(String title, String language, List<String> warnings, int passages) {

    /**
     * A passage to be stored.
     *
     * @param anchor of the element that it stands under in a web page; or empty
     * @param embedding empty when there is none
     */
    public record NewPassage(List<String> path, String text, String locator, String anchor, float[] embedding) {}
}
