package org.alongside.routing;

import java.util.Arrays;
import java.util.Locale;

/**
 * What an agent needs to know of an intent, asked for in advance.
 *
 * @param name lower_snake_case, unique in its intent, such as order_number
 * @param kind how it is found in what the contact writes, and what a good value looks like
 * @param format the tenant's own shape of it, empty for none: {@code #} is a digit, {@code @} a letter, everything else
 *     stands for itself, as in {@code MP-######}
 */
public record RequiredField(String name, Kind kind, String format) {

    /** What sort of thing it is. */
    public enum Kind {
        ORDER_NUMBER,
        AMOUNT,
        DATE,
        EMAIL,
        PHONE,
        TEXT
    }

    /** A field whose kind is to be guessed by its name, as policies of before the kinds wrote it. */
    public static RequiredField named(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        return new RequiredField(name.strip(), guess(bare), "");
    }

    private static Kind guess(String name) {
        if (has(name, "order", "pedido", "encomenda")) {
            return Kind.ORDER_NUMBER;
        }
        if (has(name, "amount", "importe", "valor", "monto")) {
            return Kind.AMOUNT;
        }
        if (has(name, "date", "fecha", "data_", "_data")) {
            return Kind.DATE;
        }
        if (has(name, "mail", "correo")) {
            return Kind.EMAIL;
        }
        return has(name, "phone", "teléfono", "telefono", "telefone") ? Kind.PHONE : Kind.TEXT;
    }

    private static boolean has(String name, String... parts) {
        return Arrays.stream(parts).anyMatch(name::contains);
    }
}
