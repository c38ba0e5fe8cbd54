package org.alongside.routing.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;

/** What an agent would ask for and the contact already said: found by shape, without a model. */
public final class Fields {

    private static final Map<String, Pattern> SHAPES = shapes();

    /** With or without country, in groups: nine to fifteen digits. */
    private static final Pattern PHONE =
            shape("(?<![\\d+-])(?!\\d{4}-\\d{2}-\\d{2})(\\+?\\(?\\d{2,4}\\)?(?:[ .-]?\\d{2,5}){2,4})(?![\\d-])");

    /** Free text has no shape to be found by. */
    private static final Pattern NOTHING = Pattern.compile("(?!)()");

    private static final Pattern PLAIN_NUMBER = shape("#?[a-z]{0,4}-?\\d{3,}[a-z0-9-]*");

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

    /**
     * The fields that an intent asks for, as far as the contact said them, by the field's name. A tenant's own format
     * goes before the usual shape of the kind.
     */
    public static Map<String, String> of(List<RequiredField> wanted, List<String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (RequiredField field : wanted) {
            texts.stream()
                    .flatMap(text -> value(field, text).stream())
                    .findFirst()
                    .ifPresent(value -> found.put(field.name(), value));
        }
        return found;
    }

    /** What the intent asks for by its names, and what else was said by the usual ones. */
    public static Map<String, String> collected(List<RequiredField> wanted, List<String> texts) {
        Map<String, String> found = of(wanted, texts);
        in(texts).forEach((name, value) -> {
            if (!found.containsValue(value)) {
                found.putIfAbsent(name, value);
            }
        });
        return found;
    }

    /** Whether a value is one of the field's kind and format. */
    public static boolean valid(RequiredField field, String value) {
        return value(field, value).filter(value.strip()::equals).isPresent()
                || field.kind() == Kind.TEXT && field.format().isEmpty() && !value.isBlank()
                || field.kind() == Kind.ORDER_NUMBER
                        && field.format().isEmpty()
                        && PLAIN_NUMBER.matcher(value.strip()).matches();
    }

    private static Optional<String> value(RequiredField field, String text) {
        if (!field.format().isEmpty()) {
            return first(FieldFormat.pattern(field.format()), text);
        }
        Pattern shape = switch (field.kind()) {
            case ORDER_NUMBER -> SHAPES.get("order");
            case AMOUNT -> SHAPES.get("amount");
            case DATE -> SHAPES.get("date");
            case EMAIL -> SHAPES.get("email");
            case PHONE -> PHONE;
            case TEXT -> NOTHING;
        };
        return first(shape, text);
    }

    private static Optional<String> first(Pattern shape, String text) {
        Matcher matcher = shape.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(matcher.groupCount()).strip()) : Optional.empty();
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
                        "((?:[$€£]|r\\$|us\\$|usd|eur|brl|mxn)\\s?\\d[\\d.,]{0,20}|(?<![\\d.,])\\d[\\d.,]{0,20}\\s?(?:€|usd|eur|dollars|d[oó]lares|euros|reais|pesos))"));
        shapes.put(
                "date",
                shape(
                        "(\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\b)"));
        shapes.put("email", shape("(?<![\\w.+-])([\\w.+-]{1,64}@[\\w-]+\\.[\\w.-]*\\w)"));
        shapes.put("card", shape("(?:ending in|ending|terminada en|terminada em|final)\\s*(\\d{4})\\b"));
        return shapes;
    }

    private static Pattern shape(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
