package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a document into passages along its structure: never across a heading, and between paragraphs, items and rows
 * where possible. A passage aims at 80 to 240 {@link Tokens}, which the sentence model can read whole; shorter ones
 * under the same heading are put together.
 */
public final class PassageMaking {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s");
    private static final int MOST_TOKENS = 240;
    private static final int FEW_TOKENS = 80;
    private static final int RECORD_TOKENS = 54;

    private final Headings headings;
    private final List<DraftPassage> passages = new ArrayList<>();
    private List<Block> section = new ArrayList<>();
    private int tokens;

    private PassageMaking(String title) {
        headings = new Headings(title);
    }

    /** @param title what the source is called; the first element of every path */
    public static List<DraftPassage> of(Document document, String title) {
        PassageMaking making = new PassageMaking(title);
        document.blocks().forEach(making::add);
        making.close();
        return making.passages;
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            close();
            headings.enter(heading);
        } else if (!block.text().isBlank()) {
            pieces(block).forEach(this::addPiece);
        }
    }

    private static List<Block> pieces(Block block) {
        if (Tokens.count(block.text()) <= MOST_TOKENS) {
            return List.of(block);
        }
        return Words.split(block.text(), MOST_TOKENS).stream()
                .map(text -> (Block) new Block.Paragraph(text, block.place()))
                .toList();
    }

    private void addPiece(Block piece) {
        int more = Tokens.count(piece.text());
        if (tokens > 0 && tokens + more > most(piece)) {
            cut();
        }
        section.add(piece);
        tokens += more;
    }

    /** Rows of a file of rows are records, each of which answers alone; those of a table in a text belong together. */
    private static int most(Block piece) {
        return piece.place().kind() == Place.Kind.ROW ? RECORD_TOKENS : MOST_TOKENS;
    }

    /** Ends a passage inside a section; a line that announces what follows goes with what follows. */
    private void cut() {
        Block last = section.get(section.size() - 1);
        boolean announces = section.size() > 1 && last.text().endsWith(":");
        if (announces) {
            section.remove(section.size() - 1);
        }
        emit();
        if (announces) {
            section.add(last);
            tokens = Tokens.count(last.text());
        }
    }

    private void close() {
        if (section.isEmpty()) {
            return;
        }
        DraftPassage before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
        boolean rest = tokens < FEW_TOKENS / 2 && !(section.get(0) instanceof Block.TableRow);
        if (before != null && rest && before.path().equals(headings.path())) {
            passages.remove(passages.size() - 1);
            passages.add(new DraftPassage(
                    before.path(), before.text() + "\n" + text(), before.place().to(place())));
            clear();
        } else {
            emit();
        }
    }

    private void emit() {
        passages.add(new DraftPassage(headings.path(), text(), place()));
        clear();
    }

    private void clear() {
        section = new ArrayList<>();
        tokens = 0;
    }

    private String text() {
        return section.stream().map(PassageMaking::line).collect(Collectors.joining("\n"));
    }

    private static String line(Block block) {
        boolean bullet =
                block instanceof Block.Item && !NUMBERED.matcher(block.text()).lookingAt();
        return (bullet ? "- " : "") + block.text();
    }

    private Place place() {
        return section.stream().map(Block::place).reduce(Place.NOWHERE, Place::to);
    }
}
