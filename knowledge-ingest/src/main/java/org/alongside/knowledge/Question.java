package org.alongside.knowledge;

import java.util.List;

/**
 * What is searched for.
 *
 * @param text the customer's words, best the last two or three turns joined
 * @param vector embedding of the text, or an empty array to search by words alone
 * @param languages passages in these languages only, best first; empty means any
 * @param audience CUSTOMERS finds only what customers may see; AGENTS_ONLY finds everything
 * @param limit how many at the most, 1..50
 */
public record Question(String text, float[] vector, List<String> languages, Audience audience, int limit) {}
