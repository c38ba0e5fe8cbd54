package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/** Kinds of file that Tika turns into a page with headings, lists and tables. */
final class TikaReader implements Reader {

    private final MediaKind kind;
    private final Parser parser;

    private TikaReader(MediaKind kind, Parser parser) {
        this.kind = kind;
        this.parser = parser;
    }

    static Reader workbook() {
        return new TikaReader(MediaKind.XLSX, new OOXMLParser());
    }

    static Reader slides() {
        return new TikaReader(MediaKind.PPTX, new OOXMLParser());
    }

    static Reader openDocument() {
        return new TikaReader(MediaKind.ODT, new OpenDocumentParser());
    }

    static Reader book() {
        return new TikaReader(MediaKind.EPUB, new EpubParser());
    }

    static Reader mail() {
        return new TikaReader(MediaKind.EML, new RFC822Parser());
    }

    @Override
    public Document read(byte[] content, Pace pace) throws IOException {
        if (kind != MediaKind.EML) {
            Zip.check(content);
        }
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
        Blocks blocks = new Blocks(pace);
        try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
            SecureContentHandler guarded = new SecureContentHandler(new XhtmlBlocks(blocks), in);
            parse(in, guarded, metadata, context(blocks));
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        return blocks.document(title == null ? "" : title);
    }

    private void parse(TikaInputStream in, SecureContentHandler guarded, Metadata metadata, ParseContext context)
            throws IOException {
        try {
            parser.parse(in, guarded, metadata, context);
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable(Reasons.ENCRYPTED, locked);
        } catch (SAXException stopped) {
            throw new Unreadable(expands(guarded, stopped) ? Reasons.EXPANDS : Reasons.BROKEN, stopped);
        } catch (TikaException broken) {
            throw new Unreadable(Reasons.BROKEN, broken);
        }
    }

    private static boolean expands(SecureContentHandler guarded, SAXException stopped) {
        try {
            guarded.throwIfCauseOf(stopped);
            return false;
        } catch (TikaException bomb) {
            return true;
        }
    }

    private ParseContext context(Blocks blocks) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXPptxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new MailBodies(blocks, kind == MediaKind.EML));
        return context;
    }
}
