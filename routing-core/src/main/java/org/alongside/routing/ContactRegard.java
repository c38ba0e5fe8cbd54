package org.alongside.routing;

/**
 * What a business knows of a contact that makes people look after them. It lowers what the assistant may do and never
 * raises it.
 *
 * @param highValue of the segment whose cases people answer
 * @param churnRisk likely to leave
 */
public record ContactRegard(boolean highValue, boolean churnRisk) {

    public static final ContactRegard NONE = new ContactRegard(false, false);
}
