package org.alongside.routing;

import java.util.List;

/**
 * A subject on which the assistant may only use approved replies.
 *
 * @param name for people
 * @param words whose beginnings give the subject away, in any language; phrases may have blanks
 */
public record GuardedSubject(String name, List<String> words) {

    public GuardedSubject {
        words = List.copyOf(words);
    }
}
