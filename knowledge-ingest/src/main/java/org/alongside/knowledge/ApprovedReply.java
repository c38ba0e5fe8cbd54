package org.alongside.knowledge;

import java.util.UUID;

/**
 * A text released in advance for an intent.
 *
 * @param intent key of the intent that it answers
 * @param language ISO 639-1
 */
public record ApprovedReply(UUID id, String intent, String language, String text) {}
