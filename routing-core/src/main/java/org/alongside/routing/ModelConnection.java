package org.alongside.routing;

import java.math.BigDecimal;

/**
 * The language model that writes a business's answers.
 *
 * @param url of any endpoint that speaks OpenAI's chat API, without {@code /chat/completions}
 * @param name of the model, as the endpoint calls it
 * @param hasKey whether a key is kept; the key itself is never given back
 * @param on whether it is asked; while it is off the built-in answerer quotes
 * @param tokensADay most tokens from midnight (UTC) on, {@code tokensAMonth} from the first on; 0 for no limit
 * @param priceIn price of a million tokens read, {@code priceOut} of a million written, in {@code currency}
 */
public record ModelConnection(
        String url,
        String name,
        boolean hasKey,
        boolean on,
        long tokensADay,
        long tokensAMonth,
        BigDecimal priceIn,
        BigDecimal priceOut,
        String currency) {

    /** Nothing is connected. */
    public static final ModelConnection NONE =
            new ModelConnection("", "", false, false, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, "EUR");

    public boolean connected() {
        return !url.isEmpty();
    }
}
