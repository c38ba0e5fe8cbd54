package org.alongside.routing.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.alongside.routing.ModelConnection;

/** Which connections are fit to be kept, and what a call costs. */
public final class ModelRules {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private ModelRules() {}

    /** @return key of the first fault, which ends in the field's name */
    public static Optional<String> fault(ModelConnection model) {
        if (model.url().isBlank() || model.url().length() > 500) {
            return Optional.of("routing.model.fault.url");
        }
        if (model.name().isBlank() || model.name().length() > 200) {
            return Optional.of("routing.model.fault.name");
        }
        if (model.tokensADay() < 0 || model.tokensAMonth() < 0) {
            return Optional.of("routing.model.fault.tokensADay");
        }
        return model.priceIn().signum() < 0 || model.priceOut().signum() < 0
                ? Optional.of("routing.model.fault.priceIn")
                : Optional.empty();
    }

    /** Whether the budget still allows a call. */
    public static boolean affordable(ModelConnection model, long tokensToday, long tokensThisMonth) {
        return (model.tokensADay() == 0 || tokensToday < model.tokensADay())
                && (model.tokensAMonth() == 0 || tokensThisMonth < model.tokensAMonth());
    }

    public static BigDecimal cost(ModelConnection model, int tokensIn, int tokensOut) {
        BigDecimal read = model.priceIn().multiply(BigDecimal.valueOf(tokensIn));
        BigDecimal written = model.priceOut().multiply(BigDecimal.valueOf(tokensOut));
        return read.add(written).divide(MILLION);
    }
}
