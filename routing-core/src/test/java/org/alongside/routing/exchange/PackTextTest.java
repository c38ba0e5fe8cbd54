package org.alongside.routing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.domain.IntentRules;
import org.alongside.routing.domain.PolicySurroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackTextTest {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    @ParameterizedTest
    @EnumSource
    void packPassesTheRulesAndCanBePublished(TemplatePack pack) {
        List<Intent> intents = PackText.read(pack, "en", LANGUAGES);

        IntentRules.check(intents, PolicySurroundings.speaking("en", "es", "pt"));
        IntentRules.checkPublishable(intents);
        assertTrue(intents.size() >= 12 && intents.size() <= 20, pack + " has " + intents.size());
        assertEquals(
                EnumSet.allOf(IntentTier.class),
                intents.stream()
                        .map(Intent::tier)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntentTier.class))));
    }

    @ParameterizedTest
    @EnumSource
    void everyIntentHasANameAndTwelveExamplesInEachLanguage(TemplatePack pack) {
        for (Intent intent : PackText.read(pack, "en", LANGUAGES)) {
            assertEquals(Set.copyOf(LANGUAGES), intent.name().keySet(), intent.key());
            for (String language : LANGUAGES) {
                long examples = intent.utterances().stream()
                        .filter(utterance -> utterance.language().equals(language))
                        .count();
                assertTrue(examples >= 12, intent.key() + " has " + examples + " in " + language);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void teamsAndCaseTypesAreInTheBusinesssLanguage(TemplatePack pack) {
        List<Intent> spanish = PackText.read(pack, "es", List.of("es"));
        Set<String> english = PackText.read(pack, "en", List.of("en")).stream()
                .map(Intent::team)
                .collect(Collectors.toSet());

        assertTrue(spanish.stream().map(Intent::team).noneMatch(english::contains));
        assertTrue(spanish.stream()
                .flatMap(intent -> intent.utterances().stream())
                .allMatch(utterance -> utterance.language().equals("es")));
    }
}
