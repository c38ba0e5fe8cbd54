package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Word documents: headings by their style, lists by their numbering, tables by rows under the first one. */
final class DocxReader implements Reader {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final long MOST_UNPACKED_BYTES = 200L << 20;
    private static final long MOST_PARTS = 2_000;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED_BYTES);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    @Override
    public Document read(byte[] content, Pace pace) throws IOException {
        Zip.check(content);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(content))) {
            Blocks blocks = new Blocks(pace);
            String title = "";
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    title = paragraph(blocks, word, paragraph, title);
                } else if (element instanceof XWPFTable table) {
                    table(blocks, table);
                } else if (element instanceof XWPFSDT field) {
                    field.getContent().getText().lines().forEach(line -> blocks.paragraph(line, Place.NOWHERE));
                }
            }
            String named = word.getProperties().getCoreProperties().getTitle();
            return blocks.document(title.isBlank() && named != null ? named : title);
        }
    }

    /** Returns the document's title so far: a paragraph styled as title, else the first heading. */
    private static String paragraph(Blocks blocks, XWPFDocument word, XWPFParagraph paragraph, String title) {
        String text = paragraph.getText();
        String style = style(word, paragraph);
        Matcher heading = HEADING.matcher(style);
        if (style.equals("title")) {
            blocks.heading(1, text, Place.NOWHERE);
            return title.isBlank() ? text : title;
        }
        if (heading.matches()) {
            blocks.heading(Integer.parseInt(heading.group(1)) + 1, text, Place.NOWHERE);
            return title.isBlank() ? text : title;
        }
        if (paragraph.getNumID() != null || style.startsWith("list")) {
            blocks.item(text, Place.NOWHERE);
        } else {
            blocks.paragraph(text, Place.NOWHERE);
        }
        return title;
    }

    /** The style's name, which is English in every edition of Word ("heading 1"), not its id ("Ttulo1"). */
    private static String style(XWPFDocument word, XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        XWPFStyle style =
                id == null || word.getStyles() == null ? null : word.getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("^heading([1-9])$", "heading $1");
    }

    private static void table(Blocks blocks, XWPFTable table) {
        List<String> header = List.of();
        int number = 0;
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            row.getTableCells().forEach(cell -> cells.add(cell.getText()));
            if (number++ == 0 && table.getNumberOfRows() > 1) {
                header = cells;
            } else {
                blocks.row(header, cells, Place.NOWHERE);
            }
        }
    }
}
