package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file of a message.
 *
 * @param name as its sender called it, without any path
 * @param type media type, such as {@code image/png}, as told by its channel
 * @param bytes size
 */
public record Attachment(UUID id, String name, String type, long bytes) {

    /** What stands where there are files and no words. */
    public static String names(List<Attachment> files) {
        return files.stream().map(Attachment::name).collect(Collectors.joining(", "));
    }
}
