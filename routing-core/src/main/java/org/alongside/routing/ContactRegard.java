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

    /** As it is measured: HIGH, AT_RISK, HIGH_AT_RISK, or empty for neither. */
    public String segment() {
        if (highValue) {
            return churnRisk ? "HIGH_AT_RISK" : "HIGH";
        }
        return churnRisk ? "AT_RISK" : "";
    }
}
