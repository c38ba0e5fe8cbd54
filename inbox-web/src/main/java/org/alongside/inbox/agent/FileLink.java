package org.alongside.inbox.agent;

import java.util.List;
import java.util.Set;
import org.alongside.routing.Attachment;

/**
 * A file of a message as a page shows it.
 *
 * @param url gives the file, to be saved
 * @param image whether browsers may show it in place
 */
public record FileLink(String id, String name, String url, long kilobytes, boolean image) {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final int KILOBYTE = 1024;

    static FileLink of(Attachment file, String inbox) {
        return new FileLink(
                file.id().toString(),
                file.name(),
                inbox + "/files/" + file.id(),
                Math.max(1, file.bytes() / KILOBYTE),
                IMAGES.contains(file.type()));
    }

    static List<FileLink> all(List<Attachment> files, String inbox) {
        return files.stream().map(file -> of(file, inbox)).toList();
    }
}
