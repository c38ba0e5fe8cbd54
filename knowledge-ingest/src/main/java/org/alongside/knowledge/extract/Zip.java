package org.alongside.knowledge.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at the directory of a zip file, which costs nothing, before anything in it is unpacked. */
final class Zip {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 400L << 20;
    private static final int TYPE_LENGTH = 100;

    private Zip() {}

    /** @throws Unreadable if unpacking would take more than is reasonable, or if there is no whole directory */
    static void check(byte[] content) {
        try (ZipFile zip = open(content)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            long unpacked = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum();
            if (entries.size() > MOST_ENTRIES || unpacked > MOST_BYTES) {
                throw new Unreadable(Reasons.EXPANDS);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reasons.BROKEN, broken);
        }
    }

    /** The document that a zip file is; empty for a bundle of files. */
    static Optional<MediaKind> kind(byte[] content) {
        try (ZipFile zip = open(content)) {
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(MediaKind.DOCX);
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(MediaKind.XLSX);
            }
            if (zip.getEntry("ppt/presentation.xml") != null) {
                return Optional.of(MediaKind.PPTX);
            }
            return named(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reasons.BROKEN, broken);
        }
    }

    private static Optional<MediaKind> named(ZipFile zip) throws IOException {
        ZipArchiveEntry type = zip.getEntry("mimetype");
        if (type == null || !zip.canReadEntryData(type)) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(type)) {
            String named = new String(in.readNBytes(TYPE_LENGTH), StandardCharsets.US_ASCII).strip();
            return List.of(MediaKind.ODT, MediaKind.EPUB).stream()
                    .filter(kind -> kind.mediaType().equals(named))
                    .findFirst();
        }
    }

    static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setByteArray(content)
                .setIgnoreLocalFileHeader(true)
                .get();
    }
}
