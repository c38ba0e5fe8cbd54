package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours that stand on each other can be told apart: WCAG 2.2 contrast, light and dark. */
class TokensTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern COLOUR =
            Pattern.compile("--([\\w-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    /** What is written : on what. */
    private static final List<String> TEXTS = List.of(
            "ink ink-2 ink-3 : bg surface raised sunken hover accent-soft customer-soft",
            "ink ink-2 : assistant-soft person-soft good-soft warn-soft bad-soft",
            "ink-3 : assistant-soft warn-soft",
            "accent-text : bg surface raised sunken hover accent-soft",
            "assistant-text : bg surface assistant-soft raised",
            "person-text : bg surface person-soft raised",
            "good-text : bg surface good-soft raised",
            "warn-text : bg surface warn-soft raised",
            "bad-text : bg surface bad-soft accent-soft raised hover",
            "on-accent : accent accent-hover",
            "on-bad : bad");

    private static final List<String> SHAPES = List.of(
            "line-strong good bad warn accent focus : bg surface", "warn : warn-soft", "focus : raised accent-soft");

    private final Map<String, List<String>> colours = colours();

    @Test
    void textCanBeRead() {
        assertEquals(List.of(), tooFaint(TEXTS, TEXT));
    }

    @Test
    void shapesCanBeSeen() {
        assertEquals(List.of(), tooFaint(SHAPES, SHAPE));
    }

    @Test
    void contrastIsComputedAsTheStandardSays() {
        assertEquals(21, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void theStylesheetStaysSmallAndWhole() {
        String css = new Assets().stylesheet();

        assertTrue(css.length() <= 48_000, css.length() + " characters");
        assertTrue(css.startsWith("@layer tokens, base, layout, components, utilities;"));
        assertTrue(!css.contains("@import") && !css.contains("/*"));
    }

    private List<String> tooFaint(List<String> pairs, double least) {
        List<String> faint = new ArrayList<>();
        for (String pair : pairs) {
            String[] sides = pair.split(" : ");
            for (String front : sides[0].split(" ")) {
                for (String back : sides[1].split(" ")) {
                    check(front, back, least, faint);
                }
            }
        }
        return faint;
    }

    private void check(String front, String back, double least, List<String> faint) {
        for (int theme = 0; theme < 2; theme++) {
            double ratio =
                    contrast(colours.get(front).get(theme), colours.get(back).get(theme));
            if (ratio < least) {
                faint.add(String.format(
                        Locale.ROOT, "%s on %s, %s: %.2f", front, back, theme == 0 ? "light" : "dark", ratio));
            }
        }
    }

    private static Map<String, List<String>> colours() {
        Map<String, List<String>> colours = new TreeMap<>();
        COLOUR.matcher(Assets.read("css/tokens.css"))
                .results()
                .forEach(found -> colours.put(found.group(1), List.of(found.group(2), found.group(3))));
        return colours;
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
