package org.alongside.metrics.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossRule;

/** What an episode rests on, as the record keeps it for ever: figures and names, nothing personal. */
public final class Evidences {

    private static final double PERCENT = 100;

    private Evidences() {}

    /** One line without language, such as {@code RESOLUTION 63.1 % of 301 since 2026-03-02, limit 77.0 %}. */
    public static String reason(StopLossEpisode episode) {
        if (!episode.note().isEmpty()) {
            return episode.note();
        }
        String name = episode.rule().name().isEmpty()
                ? episode.rule().measure()
                : episode.rule().name();
        return episode.finding()
                .evidence()
                .map(found -> name + " " + percent(found.counted().share().orElse(0)) + " of "
                        + found.counted().of() + " since " + found.since() + ", limit "
                        + percent(limit(episode, found)))
                .orElse(name);
    }

    public static Map<String, String> facts(StopLossEpisode episode) {
        StopLossRule rule = episode.rule();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("episode", episode.id().toString());
        facts.put("rule", rule.id().toString());
        facts.put("measure", rule.measure());
        facts.put("segment", rule.watched().values().toString());
        facts.put("action", rule.action().name());
        facts.put("scope", (rule.scope().kind() + " " + rule.scope().value()).strip());
        facts.put("intents", episode.before().toString());
        episode.finding().evidence().ifPresent(found -> {
            facts.put("did", plain(found.counted().did()));
            facts.put("of", Long.toString(found.counted().of()));
            facts.put("since", found.since().toString());
            facts.put("limit", percent(limit(episode, found)));
            facts.put("bound", percent(found.bound(rule.doubt())));
            facts.put("confidence", Double.toString(rule.confidence()));
        });
        return facts;
    }

    public static double limit(StopLossEpisode episode, Evidence found) {
        return found.above()
                ? episode.finding().limits().high()
                : episode.finding().limits().low();
    }

    /** Whole where it counts cases. */
    private static String plain(double did) {
        return did == Math.rint(did) ? Long.toString((long) did) : Double.toString(did);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }
}
