package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.domain.Block;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;

/** Collects what a reader finds: empty pieces left out, and never more than a document may have. */
final class Blocks {

    static final int MOST = 200_000;

    private static final int STEP = 200;

    private final Pace pace;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** @param pace hears of every few blocks */
    Blocks(Pace pace) {
        this.pace = pace;
    }

    void heading(int level, String text, Place place) {
        add(new Block.Heading(level, tidy(text), place));
    }

    void paragraph(String text, Place place) {
        add(new Block.Paragraph(tidy(text), place));
    }

    void item(String text, Place place) {
        add(new Block.Item(tidy(text), place));
    }

    void row(List<String> header, List<String> cells, Place place) {
        add(new Block.TableRow(
                header.stream().map(Blocks::tidy).toList(),
                cells.stream().map(Blocks::tidy).toList(),
                place));
    }

    boolean full() {
        return blocks.size() >= MOST;
    }

    void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    Document document(String title) {
        return new Document(tidy(title), blocks, warnings);
    }

    private void add(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        if (full()) {
            warn(Reasons.CUT);
            return;
        }
        blocks.add(block);
        if (blocks.size() % STEP == 0) {
            pace.at(blocks.size(), 0);
        }
    }

    /** One line without control characters: PostgreSQL takes no NUL, and a passage needs no others. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isSpace(letter)) {
                space = true;
            } else if (!isInvisible(letter)) {
                if (space && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                space = false;
                tidy.append(letter);
            }
        }
        return tidy.toString().strip();
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u007f' || letter == '\u00a0';
    }

    private static boolean isInvisible(char letter) {
        return letter == '\u00ad' || letter == '\u200b' || letter == '\ufeff';
    }
}
