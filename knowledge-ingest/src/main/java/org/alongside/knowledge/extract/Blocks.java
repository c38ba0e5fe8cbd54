package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Block;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;

/** Collects what a reader finds: empty pieces left out, and never more than a document may have. */
final class Blocks {

    static final int MOST = 200_000;

    private static final int STEP = 200;
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\u00a0\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\ufeff]");

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
        String spaced = SPACE.matcher(text).replaceAll(" ");
        return INVISIBLE.matcher(spaced).replaceAll("").strip();
    }
}
