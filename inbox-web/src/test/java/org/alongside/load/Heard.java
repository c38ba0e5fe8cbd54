package org.alongside.load;

/**
 * A message of the business that reached a customer.
 *
 * @param contact as the database calls the customer; of the web chat the conversation's id
 * @param id by which a repetition is known, or empty where the channel has none
 * @param at by {@link System#nanoTime()}
 */
public record Heard(String contact, String id, long at) {}
