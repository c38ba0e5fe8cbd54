package org.alongside.load;

/**
 * What a customer says.
 *
 * @param token in the text, and nowhere else
 * @param contact as the channel calls who says it
 * @param position 0, 1, 2… among what the same customer says
 */
public record Saying(String token, String contact, int position, String text) {}
