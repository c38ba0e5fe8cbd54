package org.alongside.knowledge.extract;

import java.util.Locale;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/**
 * The kinds of file that can be read. What a file is, its content says; the name only tells kinds of text apart. Safe
 * to ask of any file: only its first bytes and the directory of a zip file are looked at.
 */
public enum MediaKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    EPUB("application/epub+zip"),
    EML("message/rfc822"),
    HTML("text/html"),
    MARKDOWN("text/markdown"),
    TEXT("text/plain"),
    CSV("text/csv");

    /** By magic bytes alone: Tika's detectors for containers would unpack them. */
    private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws Unreadable if it is none of these */
    public static MediaKind of(byte[] content, String fileName) {
        String detected = TIKA.detect(content);
        if (isZip(content)) {
            return Zip.kind(content).orElseThrow(() -> new Unreadable(Reasons.UNKNOWN_KIND));
        }
        return switch (detected) {
            case "application/pdf" -> PDF;
            case "application/x-tika-msoffice" -> throw new Unreadable("knowledge.refused.old-office");
            case "message/rfc822" -> isNamed(fileName, "md", "markdown", "txt") ? ofText(detected, fileName) : EML;
            case "text/html", "application/xhtml+xml" -> isNamed(fileName, "md", "markdown") ? MARKDOWN : HTML;
            default -> ofText(detected, fileName);
        };
    }

    /** Whether it is a zip file, which may be a document or a bundle of them. */
    public static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Whether it is a zip file that is no document itself. */
    public static boolean isBundle(byte[] content) {
        return isZip(content) && Zip.kind(content).isEmpty();
    }

    private static MediaKind ofText(String detected, String fileName) {
        if (!detected.startsWith("text/")
                && !detected.equals("application/xml")
                && !detected.equals("message/rfc822")) {
            throw new Unreadable(Reasons.UNKNOWN_KIND);
        }
        if (isNamed(fileName, "csv", "tsv")) {
            return CSV;
        }
        boolean page = fileName.startsWith("http://") || fileName.startsWith("https://");
        if (page || isNamed(fileName, "html", "htm", "xhtml")) {
            return HTML;
        }
        if (isNamed(fileName, "md", "markdown") || !fileName.contains(".")) {
            return MARKDOWN;
        }
        if (isNamed(fileName, "txt", "text")) {
            return TEXT;
        }
        if (isNamed(fileName, "eml")) {
            return EML;
        }
        throw new Unreadable(Reasons.UNKNOWN_KIND);
    }

    private static boolean isNamed(String fileName, String... endings) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith("." + ending)) {
                return true;
            }
        }
        return false;
    }
}
