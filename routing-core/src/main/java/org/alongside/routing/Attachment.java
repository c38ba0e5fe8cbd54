package org.alongside.routing;

import java.util.UUID;

/**
 * A file of a message.
 *
 * @param name as its sender called it, without any path
 * @param type media type, such as {@code image/png}, as told by its channel
 * @param bytes size
 */
public record Attachment(UUID id, String name, String type, long bytes) {}
