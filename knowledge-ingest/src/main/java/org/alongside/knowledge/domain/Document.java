package org.alongside.knowledge.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file says, whatever its format.
 *
 * @param title as the file itself names it, or empty
 * @param warnings message keys: what could not be read
 */
public record Document(String title, List<Block> blocks, List<String> warnings) {

    public Document {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    public boolean hasText() {
        return blocks.stream().anyMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
