package org.alongside.knowledge.extract;

/** Keys of the texts that say why a file was not read, or not whole, and what to do. */
final class Reasons {

    static final String BROKEN = "knowledge.rejected.broken";
    static final String ENCRYPTED = "knowledge.rejected.encrypted";
    static final String EXPANDS = "knowledge.rejected.expands";
    static final String NO_TEXT = "knowledge.rejected.no-text";
    static final String SCANNED = "knowledge.rejected.scanned";
    static final String TOO_LARGE_TO_READ = "knowledge.rejected.memory";
    static final String TOO_SLOW = "knowledge.rejected.too-slow";
    static final String UNKNOWN_KIND = "knowledge.refused.unknown-kind";

    static final String CUT = "knowledge.warning.cut";
    static final String PAGES_WITHOUT_TEXT = "knowledge.warning.pages-without-text";
    static final String ATTACHMENTS = "knowledge.warning.attachments";

    private Reasons() {}
}
