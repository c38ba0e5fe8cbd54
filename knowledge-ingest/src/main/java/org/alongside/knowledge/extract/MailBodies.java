package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.Jsoup;
import org.xml.sax.ContentHandler;

/** Of what is inside a file only the text of a mail is read; whatever else a person attached is named in a warning. */
final class MailBodies implements EmbeddedDocumentExtractor {

    private final Blocks blocks;
    private final boolean mail;

    MailBodies(Blocks blocks, boolean mail) {
        this.blocks = blocks;
        this.mail = mail;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        if (mail && !isBody(metadata)) {
            blocks.warn(Reasons.ATTACHMENTS);
        }
        return mail && isBody(metadata);
    }

    private static boolean isBody(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String disposition = metadata.get(Metadata.CONTENT_DISPOSITION);
        return ("text/plain".equals(type) || "text/html".equals(type))
                && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null
                && (disposition == null || disposition.startsWith("inline"));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        String charset = metadata.get(Metadata.CONTENT_ENCODING);
        byte[] body = stream.readAllBytes();
        if ("text/html".equals(metadata.get(Metadata.CONTENT_TYPE))) {
            HtmlReader.write(Jsoup.parse(new ByteArrayInputStream(body), charset, ""), blocks);
        } else {
            TextReader.write(Text.decode(body, charset == null ? "" : charset), blocks);
        }
    }
}
