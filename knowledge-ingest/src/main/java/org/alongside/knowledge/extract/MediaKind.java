package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.tika.Tika;

/** The kinds of file that can be read. What a file is, its content says; the name only tells kinds of text apart. */
public enum MediaKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html"),
    MARKDOWN("text/markdown"),
    CSV("text/csv");

    private static final Tika TIKA = new Tika();
    private static final String UNKNOWN = "knowledge.refused.unknown-kind";
    private static final int ENTRIES_LOOKED_AT = 200;

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
        return switch (detected) {
            case "application/pdf" -> PDF;
            case "application/zip", "application/x-tika-ooxml" -> inZip(content);
            case "application/x-tika-msoffice" -> throw new Unreadable("knowledge.refused.old-office");
            case "text/html", "application/xhtml+xml" -> isNamed(fileName, "md", "markdown") ? MARKDOWN : HTML;
            default -> ofText(detected, fileName);
        };
    }

    private static MediaKind ofText(String detected, String fileName) {
        if (!detected.startsWith("text/") && !detected.equals("application/xml")) {
            throw new Unreadable(UNKNOWN);
        }
        if (isNamed(fileName, "csv", "tsv")) {
            return CSV;
        }
        if (isNamed(fileName, "html", "htm", "xhtml")) {
            return HTML;
        }
        if (isNamed(fileName, "md", "markdown", "txt") || !fileName.contains(".")) {
            return MARKDOWN;
        }
        throw new Unreadable(UNKNOWN);
    }

    private static MediaKind inZip(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < ENTRIES_LOOKED_AT; i++, entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return DOCX;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("knowledge.rejected.broken", broken);
        }
        throw new Unreadable(UNKNOWN);
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
