package org.alongside.knowledge;

import java.util.Optional;

/**
 * What became of one file that was given to us.
 *
 * @param source that holds it; empty when it was refused
 * @param refusal message key of the knowledge module with the file's name as its argument; empty when it was taken
 */
public record Taken(String fileName, Optional<SourceId> source, String refusal) {

    public static Taken as(String fileName, SourceId source) {
        return new Taken(fileName, Optional.of(source), "");
    }

    public static Taken refused(String fileName, String refusal) {
        return new Taken(fileName, Optional.empty(), refusal);
    }
}
