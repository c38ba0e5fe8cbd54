package org.alongside.knowledge.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.LanguageGuess;
import org.alongside.knowledge.domain.PassageMaking;
import org.alongside.knowledge.domain.Titles;
import org.alongside.knowledge.domain.Unreadable;

/**
 * Reads in this very process, without limits of time and memory: what the child runs. Whatever a broken file makes its
 * library throw, the answer is {@link Unreadable}; errors of the machine pass.
 */
public final class InProcessReader implements DocumentReader {

    private static final int BUNDLE = 100;
    private static final int LETTERS_THAT_TELL = 100_000;

    private static final Map<MediaKind, Reader> READERS = Map.ofEntries(
            Map.entry(MediaKind.PDF, new PdfReader()),
            Map.entry(MediaKind.DOCX, new DocxReader()),
            Map.entry(MediaKind.XLSX, TikaReader.workbook()),
            Map.entry(MediaKind.PPTX, TikaReader.slides()),
            Map.entry(MediaKind.ODT, TikaReader.openDocument()),
            Map.entry(MediaKind.EPUB, TikaReader.book()),
            Map.entry(MediaKind.EML, TikaReader.mail()),
            Map.entry(MediaKind.HTML, new HtmlReader()),
            Map.entry(MediaKind.MARKDOWN, new MarkdownReader()),
            Map.entry(MediaKind.TEXT, new TextReader()),
            Map.entry(MediaKind.CSV, new CsvReader()));

    @Override
    public List<String> read(Order order, InputStream content, Sink sink) throws IOException {
        byte[] bytes = content.readNBytes(order.bytes());
        if (bytes.length < order.bytes()) {
            throw new EOFException("The content ended early");
        }
        Document document = document(order.fileName(), bytes, sink::progress);
        String language = order.language().isEmpty()
                ? LanguageGuess.of(document.beginning(LETTERS_THAT_TELL), "en")
                : order.language();
        String title = title(order, document);
        List<DraftPassage> passages = PassageMaking.of(document, title);
        if (passages.isEmpty()) {
            throw new Unreadable(Reasons.NO_TEXT);
        }
        sink.heading(new Heading(title, language));
        for (int from = 0; from < passages.size(); from += BUNDLE) {
            sink.passages(passages.subList(from, Math.min(passages.size(), from + BUNDLE)));
        }
        return document.warnings();
    }

    static Document document(String fileName, byte[] content, Pace pace) {
        try {
            Document document = READERS.get(MediaKind.of(content, fileName)).read(content, pace);
            if (!document.hasText()) {
                throw new Unreadable(Reasons.NO_TEXT);
            }
            return document;
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            throw new Unreadable(Reasons.BROKEN, broken);
        }
    }

    /** A title that the uploader gave stays; else the document's own; else what the file is called. */
    private static String title(Order order, Document document) {
        return order.titleGiven() || document.title().isBlank() ? order.title() : Titles.shortened(document.title());
    }
}
