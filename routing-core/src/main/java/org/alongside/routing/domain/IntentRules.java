package org.alongside.routing.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.routing.Intent;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;

/** What an intent must be before it may stand in a draft. The refusals name the fault and where it is. */
public final class IntentRules {

    /** Fewer examples teach nothing. */
    public static final int LEAST_UTTERANCES = 3;

    private static final int LONGEST_UTTERANCE = 500;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_INTENTS = 500;
    private static final int LEAST_INTENTS = 2;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,48}[a-z0-9]");
    /** Words that stand in addresses where keys do. */
    private static final Set<String> RESERVED = Set.of("new", "try", "publish", "publication", "tests", "replays");

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PAGE_LANGUAGES = Set.of("en", "es", "pt");

    private IntentRules() {}

    /** @param languages of the tenant, in which utterances may be */
    public static void check(Collection<Intent> intents, Collection<String> languages) {
        if (intents.size() > MOST_INTENTS) {
            throw fault("tooMany", MOST_INTENTS);
        }
        Set<String> keys = new HashSet<>();
        Map<String, String> known = new HashMap<>();
        for (Intent intent : intents) {
            checkAlone(intent, languages);
            if (!keys.add(intent.key())) {
                throw fault("keyTwice", intent.key());
            }
            checkUtterances(intent, known);
        }
    }

    /** A classifier needs something to tell apart. */
    public static void checkPublishable(Collection<Intent> intents) {
        if (intents.size() < LEAST_INTENTS) {
            throw fault("tooFew", LEAST_INTENTS);
        }
    }

    private static void checkAlone(Intent intent, Collection<String> languages) {
        if (!KEY.matcher(intent.key()).matches() || RESERVED.contains(intent.key())) {
            throw fault("key", intent.key());
        }
        if (intent.name().values().stream().allMatch(String::isBlank)) {
            throw fault("name", intent.key());
        }
        intent.name().keySet().forEach(language -> checkLanguage(intent, language, PAGE_LANGUAGES));
        if (intent.caseType().isBlank()) {
            throw fault("caseType", intent.key());
        }
        if (intent.description().length() > LONGEST_TEXT) {
            throw fault("tooLong", intent.key(), LONGEST_TEXT);
        }
        if (intent.utterances().size() < LEAST_UTTERANCES) {
            throw fault(
                    "utterances",
                    intent.key(),
                    LEAST_UTTERANCES,
                    intent.utterances().size());
        }
        intent.utterances().forEach(utterance -> checkLanguage(intent, utterance.language(), languages));
    }

    private static void checkLanguage(Intent intent, String language, Collection<String> allowed) {
        if (!allowed.contains(language)) {
            throw fault("language", intent.key(), language, String.join(", ", List.copyOf(allowed)));
        }
    }

    /** The same words under two intents would teach the classifier to guess. */
    private static void checkUtterances(Intent intent, Map<String, String> known) {
        for (Utterance utterance : intent.utterances()) {
            String bare = bare(utterance.text());
            if (bare.isEmpty()) {
                throw fault("utteranceEmpty", intent.key(), utterance.text());
            }
            if (utterance.text().length() > LONGEST_UTTERANCE) {
                throw fault("utteranceTooLong", intent.key(), LONGEST_UTTERANCE);
            }
            String owner = known.putIfAbsent(utterance.language() + " " + bare, intent.key());
            if (owner != null) {
                throw fault("utteranceTwice", utterance.text(), owner, intent.key());
            }
        }
    }

    private static String bare(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(normal).replaceAll(" ").strip();
    }

    private static RefusedException fault(String what, Object... arguments) {
        return new RefusedException("routing.intent.fault." + what, arguments);
    }
}
