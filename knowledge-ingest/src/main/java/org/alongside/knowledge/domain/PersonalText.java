package org.alongside.knowledge.domain;

import java.util.regex.Pattern;

/** Takes out of a text what belongs to one customer only. */
public final class PersonalText {

    private static final String MASK = "…";
    private static final Pattern DATA =
            Pattern.compile(
                    "[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+" // e-mail
                            + "|(?<![\\w.,])#?[A-Za-z]{1,4}-\\d{3,}[\\w-]*" // order number
                            + "|(?<![\\d.,€$£-])(?!\\d{4}-\\d{2}-\\d{2}\\b)\\+?\\d(?:[ -]?\\d){5,}(?![.,]?\\d)"); // telephone, card, account
    private static final Pattern GREETING = Pattern.compile(
            "^(?:hi|hello|dear|hey|hola|buenos d[ií]as|buenas(?: tardes)?|estimad[oa]|ol[áa]|oi|bom dia|boa tarde|"
                    + "prezad[oa]|car[oa])\\b[^.!?\\n]{0,40}[,.!:\\n]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOSING = Pattern.compile(
            "\\n\\s*(?:best(?: regards| wishes)?|kind regards|regards|thanks|thank you|saludos|un saludo|atentamente|"
                    + "cumprimentos|atenciosamente|obrigad[oa])\\b[\\s\\S]{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PersonalText() {}

    /** E-mail addresses, telephone, card and order numbers become an ellipsis; amounts and dates stay. */
    public static String masked(String text) {
        return DATA.matcher(text).replaceAll(MASK);
    }

    /** An answer to one customer as one to all: masked, without greeting and closing. */
    public static String forAll(String answer) {
        String bare = CLOSING.matcher(GREETING.matcher(answer.strip()).replaceFirst(""))
                .replaceFirst("");
        return masked(bare.strip());
    }
}
