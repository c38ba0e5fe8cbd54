package org.alongside.routing;

/**
 * What a contact may choose when the assistant asks which of several things they mean.
 *
 * @param label the intent's name in the contact's language
 */
public record Choice(String intent, String label) {}
