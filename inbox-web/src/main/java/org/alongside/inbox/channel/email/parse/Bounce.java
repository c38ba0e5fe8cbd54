package org.alongside.inbox.channel.email.parse;

import java.util.Optional;

/**
 * What a mail server says of a mail that it could not deliver (RFC 3464).
 *
 * @param reference Message-ID of that mail, or empty
 * @param recipient address in lower case that did not get it, or empty
 * @param status enhanced status code such as {@code 5.1.1}, or empty
 * @param gaveUp false while it goes on trying
 */
public record Bounce(Optional<String> reference, String recipient, String status, boolean gaveUp) {}
