package org.alongside.knowledge;

/**
 * A document as it arrives.
 *
 * @param language ISO 639-1, or empty to detect it
 * @param uploadedBy username of the member
 */
public record Upload(
        String fileName, String title, byte[] content, String language, Audience audience, String uploadedBy) {}
