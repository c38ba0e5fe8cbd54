package org.alongside.routing.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent would ask for and the contact already said: found by shape, without a model. */
public final class Fields {

    private static final Map<String, Pattern> SHAPES = shapes();

    private Fields() {}

    /** The first of each kind, by name: order, amount, date, email, card. */
    public static Map<String, String> in(List<String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String text : texts) {
            SHAPES.forEach((name, shape) -> {
                Matcher matcher = shape.matcher(text);
                if (matcher.find()) {
                    found.putIfAbsent(name, matcher.group(matcher.groupCount()).strip());
                }
            });
        }
        return found;
    }

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        shapes.put(
                "order",
                shape("(?:order|pedido|encomenda|compra|loan|préstamo)\\s*(?:number|número|nº|n°|no\\.?|#|:)*\\s*"
                        + "(#?[a-z]{0,4}-?\\d{3,}[a-z0-9-]*)"));
        shapes.put(
                "amount",
                shape(
                        "((?:[$€£]|r\\$|us\\$|usd|eur|brl|mxn)\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:€|usd|eur|dollars|d[oó]lares|euros|reais|pesos))"));
        shapes.put(
                "date",
                shape(
                        "(\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\b)"));
        shapes.put("email", shape("([\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w)"));
        shapes.put("card", shape("(?:ending in|ending|terminada en|terminada em|final)\\s*(\\d{4})\\b"));
        return shapes;
    }

    private static Pattern shape(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
