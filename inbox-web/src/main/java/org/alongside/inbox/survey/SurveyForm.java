package org.alongside.inbox.survey;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.shared.RefusedException;

/** Settings as typed: what is refused comes back as it was. */
public record SurveyForm(
        Set<SurveyKind> kinds,
        boolean afterSilence,
        String capDays,
        String percent,
        String quietFrom,
        String quietTo,
        Map<String, String> wording) {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    static SurveyForm of(SurveySettings settings) {
        return new SurveyForm(
                settings.kinds(),
                settings.afterSilence(),
                Integer.toString(settings.capDays()),
                Integer.toString(settings.percent()),
                settings.quietFrom().toString(),
                settings.quietTo().toString(),
                settings.wording());
    }

    static SurveyForm of(MultivaluedMap<String, String> fields) {
        Set<SurveyKind> kinds = EnumSet.noneOf(SurveyKind.class);
        Map<String, String> wording = new TreeMap<>();
        for (SurveyKind kind : SurveyKind.values()) {
            if (fields.getOrDefault("kind", List.of()).contains(kind.name())) {
                kinds.add(kind);
            }
            LANGUAGES.stream()
                    .map(language -> SurveySettings.key(kind, language))
                    .filter(key -> !text(fields, key).isEmpty())
                    .forEach(key -> wording.put(key, text(fields, key)));
        }
        return new SurveyForm(
                kinds,
                !text(fields, "afterSilence").isEmpty(),
                text(fields, "capDays"),
                text(fields, "percent"),
                text(fields, "quietFrom"),
                text(fields, "quietTo"),
                wording);
    }

    /** @throws RefusedException if a number or a time cannot be read */
    SurveySettings settings() {
        return new SurveySettings(
                kinds,
                afterSilence,
                number(capDays, new RefusedException("survey.refused.cap", SurveySettings.LONGEST_CAP)),
                number(percent, new RefusedException("survey.refused.percent")),
                time(quietFrom),
                time(quietTo),
                wording);
    }

    /** Of the kinds in their order, each with what the business wrote itself. */
    public List<SurveyKind> all() {
        return Arrays.asList(SurveyKind.values());
    }

    public List<String> languages() {
        return LANGUAGES;
    }

    public String wording(SurveyKind kind, String language) {
        return wording.getOrDefault(SurveySettings.key(kind, language), "");
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name))
                .orElse("")
                .replace("\0", "")
                .strip();
    }

    private static int number(String text, RefusedException otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw otherwise;
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException none) {
            throw new RefusedException("survey.refused.quiet");
        }
    }
}
