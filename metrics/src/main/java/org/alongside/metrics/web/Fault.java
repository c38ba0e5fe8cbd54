package org.alongside.metrics.web;

import java.util.List;
import org.alongside.shared.RefusedException;

/**
 * Why a form was not accepted.
 *
 * @param field to mend: the third part of the message's key, {@code stoploss.fault.<field>}
 */
public record Fault(String field, String messageKey, List<Object> arguments) {

    static Fault of(RefusedException refused) {
        String field = List.of(refused.messageKey().split("\\.")).get(2);
        return new Fault(field, refused.messageKey(), refused.arguments());
    }

    /** Empty text where the message has fewer. */
    public Object argument(int number) {
        return number < arguments.size() ? arguments.get(number) : "";
    }
}
