package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.domain.Block;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;
import org.alongside.knowledge.domain.Unreadable;

/** Collects what a reader finds: empty pieces left out, and never more than a document may have. */
final class Blocks {

    static final int MOST = 20_000;
    static final String CUT = "knowledge.warning.cut";

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

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
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable(TimedReader.TOO_SLOW);
        }
        if (block.text().isBlank()) {
            return;
        }
        if (full()) {
            warn(CUT);
            return;
        }
        blocks.add(block);
    }

    /** One line without control characters: PostgreSQL takes no NUL, and a passage needs no others. */
    static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u00a0\\s]+", " ")
                .replaceAll("[\\u00ad\\u200b\\ufeff]", "")
                .strip();
    }
}
