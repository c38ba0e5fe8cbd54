package org.alongside.routing;

import java.math.BigDecimal;

/**
 * What a model was used for.
 *
 * @param calls failed ones too
 * @param failed of those
 * @param tokensIn read, {@code tokensOut} written, as the endpoint counted them
 * @param cost at the prices of the time of each call, in {@code currency}
 */
public record ModelUse(long calls, long failed, long tokensIn, long tokensOut, BigDecimal cost, String currency) {

    public static final ModelUse NONE = new ModelUse(0, 0, 0, 0, BigDecimal.ZERO, "");

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
