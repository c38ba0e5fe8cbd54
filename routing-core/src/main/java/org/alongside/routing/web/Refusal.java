package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.RefusedException;

/**
 * Why a form was not accepted.
 *
 * @param field id of the field to mend
 */
public record Refusal(String messageKey, List<Object> arguments, String field) {

    static Refusal of(RefusedException refused, String field) {
        return new Refusal(refused.messageKey(), refused.arguments(), field);
    }

    /** For the message's placeholders; empty beyond the last. */
    public Object argument(int position) {
        return position < arguments.size() ? arguments.get(position) : "";
    }
}
