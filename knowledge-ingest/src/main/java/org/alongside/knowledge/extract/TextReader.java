package org.alongside.knowledge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;

/**
 * Plain text: empty lines part paragraphs, lines that begin with a mark are list items. Nothing else means anything.
 */
final class TextReader implements Reader {

    private static final Pattern ITEM = Pattern.compile("\\s*[•▪●◦‣·\\-–*]\\s+(\\S.*)");

    @Override
    public Document read(byte[] content, Pace pace) {
        Blocks blocks = new Blocks(pace);
        write(Text.decode(content), blocks);
        return blocks.document("");
    }

    static void write(String text, Blocks blocks) {
        StringBuilder paragraph = new StringBuilder();
        text.lines().forEach(line -> {
            Matcher item = ITEM.matcher(line);
            if (item.matches() || line.isBlank()) {
                end(paragraph, blocks);
            }
            if (item.matches()) {
                blocks.item(item.group(1), Place.NOWHERE);
            } else {
                paragraph.append(line).append('\n');
            }
        });
        end(paragraph, blocks);
    }

    private static void end(StringBuilder paragraph, Blocks blocks) {
        blocks.paragraph(paragraph.toString(), Place.NOWHERE);
        paragraph.setLength(0);
    }
}
