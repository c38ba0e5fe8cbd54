package org.alongside.knowledge;

/**
 * A document as it arrives.
 *
 * @param language ISO 639-1, or empty to detect it
 * @param scope when and where it will be in force; a beginning in the future lets the earlier version hold until then
 * @param uploadedBy username of the member
 */
public record Upload(
        String fileName,
        String title,
        byte[] content,
        String language,
        Audience audience,
        Scope scope,
        String uploadedBy) {

    /** In force at once, everywhere and for good. */
    public Upload(
            String fileName, String title, byte[] content, String language, Audience audience, String uploadedBy) {
        this(fileName, title, content, language, audience, Scope.ALWAYS, uploadedBy);
    }

    /** Another file that arrived in the same way; one title cannot be that of many. */
    public Upload with(String otherName, byte[] otherContent) {
        return new Upload(otherName, "", otherContent, language, audience, scope, uploadedBy);
    }
}
