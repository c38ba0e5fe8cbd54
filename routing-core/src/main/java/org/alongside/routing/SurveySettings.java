package org.alongside.routing;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a business asks its contacts, and how often at most.
 *
 * @param kinds that are on; none asks nothing
 * @param afterSilence whether those are asked too whose conversation ended because they wrote no more
 * @param capDays a contact is asked once in so many days at most, whatever the kind and the inbox; 0 for no limit
 * @param percent of the conversations that are asked about, 1 to 100
 * @param quietFrom nothing is sent from then, by the clock of the business
 * @param quietTo until then; the same as {@code quietFrom} for never quiet
 * @param wording the business's own question by kind and language, such as {@code EFFORT.pt}; where none is, ours
 */
public record SurveySettings(
        Set<SurveyKind> kinds,
        boolean afterSilence,
        int capDays,
        int percent,
        LocalTime quietFrom,
        LocalTime quietTo,
        Map<String, String> wording) {

    public static final int LONGEST_CAP = 365;
    public static final int LONGEST_WORDING = 200;

    /** For whoever has set nothing: how satisfied they are, at the close. */
    public static final SurveySettings USUAL = new SurveySettings(
            EnumSet.of(SurveyKind.AT_CLOSE), true, 0, 100, LocalTime.of(21, 0), LocalTime.of(9, 0), Map.of());

    public SurveySettings {
        kinds = Set.copyOf(kinds);
        wording = Map.copyOf(wording);
    }

    public Optional<String> wording(SurveyKind kind, String language) {
        return Optional.ofNullable(wording.get(key(kind, language)));
    }

    public static String key(SurveyKind kind, String language) {
        return kind + "." + language;
    }
}
