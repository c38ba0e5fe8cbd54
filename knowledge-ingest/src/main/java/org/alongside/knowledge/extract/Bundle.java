package org.alongside.knowledge.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.alongside.knowledge.domain.FileNames;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip file with documents in it. Nothing is ever written to a disk, so that no name in it can lead anywhere; files
 * are unpacked one at a time, each and all together up to a limit.
 */
public final class Bundle {

    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 200L << 20;

    /** Takes one file after another. */
    @FunctionalInterface
    public interface Taker {

        /** @param content one byte more than is allowed when there would be more */
        void take(String name, byte[] content);
    }

    private Bundle() {}

    /**
     * Hands out the files in the order of the directory.
     *
     * @param most bytes of one file
     * @throws Unreadable before anything is handed out, if it names more than a bundle may have; later, if it lied
     */
    public static void open(byte[] content, int most, Taker taker) {
        try (ZipFile zip = Zip.open(content)) {
            List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !FileNames.hidden(FileNames.tidy(entry.getName())))
                    .toList();
            if (files.size() > MOST_FILES
                    || files.stream().mapToLong(ZipArchiveEntry::getSize).sum() > MOST_BYTES) {
                throw new Unreadable("knowledge.refused.large-bundle");
            }
            long left = MOST_BYTES;
            for (ZipArchiveEntry file : files) {
                byte[] bytes = bytes(zip, file, most);
                left -= bytes.length;
                if (left < 0) {
                    throw new Unreadable(Reasons.EXPANDS);
                }
                taker.take(FileNames.tidy(file.getName()), bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reasons.BROKEN, broken);
        }
    }

    /** Of one that cannot be unpacked nothing, which is refused as an empty file. */
    private static byte[] bytes(ZipFile zip, ZipArchiveEntry file, int most) {
        if (!zip.canReadEntryData(file)) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
