package org.alongside.knowledge.domain;

import java.util.List;

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

    /** Its text up to about so many letters. */
    public String beginning(int letters) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (text.length() >= letters) {
                break;
            }
            text.append(block.text()).append('\n');
        }
        return text.toString();
    }

    public boolean hasText() {
        return blocks.stream().anyMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
