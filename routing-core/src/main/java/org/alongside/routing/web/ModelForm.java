package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.alongside.routing.ModelConnection;
import org.alongside.shared.RefusedException;

/** A connection as a form sends it: everything a text, so that what was typed comes back. */
public record ModelForm(
        String url,
        String name,
        String tokensADay,
        String tokensAMonth,
        String priceIn,
        String priceOut,
        String currency,
        boolean on) {

    static ModelForm of(ModelConnection model) {
        return new ModelForm(
                model.url(),
                model.name(),
                number(model.tokensADay()),
                number(model.tokensAMonth()),
                price(model.priceIn()),
                price(model.priceOut()),
                model.currency(),
                model.on() || !model.connected());
    }

    static ModelForm of(MultivaluedMap<String, String> sent) {
        return new ModelForm(
                text(sent, "url"),
                text(sent, "name"),
                text(sent, "tokensADay"),
                text(sent, "tokensAMonth"),
                text(sent, "priceIn"),
                text(sent, "priceOut"),
                text(sent, "currency"),
                sent.containsKey("on"));
    }

    /** Empty keeps the one that is there. */
    static Optional<String> key(MultivaluedMap<String, String> sent) {
        return Optional.of(text(sent, "key")).filter(key -> !key.isEmpty());
    }

    ModelConnection toConnection() {
        return new ModelConnection(
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
                name,
                false,
                on,
                tokens(tokensADay, "tokensADay"),
                tokens(tokensAMonth, "tokensAMonth"),
                money(priceIn, "priceIn"),
                money(priceOut, "priceOut"),
                currency.isEmpty() ? "EUR" : currency);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }

    private static String number(long value) {
        return value == 0 ? "" : Long.toString(value);
    }

    private static String price(BigDecimal value) {
        return value.signum() == 0 ? "" : value.toPlainString();
    }

    private static long tokens(String typed, String field) {
        try {
            return typed.isEmpty() ? 0 : Long.parseLong(typed.replaceAll("[.,\\s]", ""));
        } catch (NumberFormatException notOne) {
            throw new RefusedException("routing.model.fault." + field);
        }
    }

    private static BigDecimal money(String typed, String field) {
        try {
            BigDecimal value = typed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(typed.replace(',', '.'));
            if (value.precision() - value.scale() > 7) {
                throw new NumberFormatException();
            }
            return value;
        } catch (NumberFormatException notOne) {
            throw new RefusedException("routing.model.fault." + field);
        }
    }
}
