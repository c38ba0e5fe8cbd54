package org.alongside.inbox.channel.page;

import java.util.regex.Pattern;

/** How well two colours are told apart: the contrast ratio of WCAG 2.2, from 1 to 21. */
final class Contrast {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int HEX = 16;

    private Contrast() {}

    static boolean known(String colour) {
        return COLOUR.matcher(colour).matches();
    }

    /** @param one {@code #rrggbb} */
    static double of(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** With white or black, whichever is more. */
    static double best(String colour) {
        return Math.max(of(colour, "#ffffff"), of(colour, "#000000"));
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), HEX) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
