package org.alongside.routing.domain;

import java.util.List;
import java.util.stream.Collectors;

/** What the contact wants, in their own words: nobody should have to say it twice. */
public final class Need {

    private static final int LEAST_WORDS = 4;
    private static final int MOST_CHARACTERS = 600;

    private Need() {}

    /** Their first two messages of substance; a greeting is none. All they wrote when nothing has substance. */
    public static String in(List<String> contactTexts) {
        List<String> substance =
                contactTexts.stream().filter(Need::hasSubstance).limit(2).toList();
        String need = (substance.isEmpty() ? contactTexts : substance).stream().collect(Collectors.joining("\n"));
        return need.length() <= MOST_CHARACTERS ? need : need.substring(0, MOST_CHARACTERS) + "…";
    }

    private static boolean hasSubstance(String text) {
        return text.strip().split("\\s+").length >= LEAST_WORDS;
    }
}
