package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.Thresholds;
import org.alongside.routing.exchange.PackText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a shop with the template's examples would answer by itself in Spanish and Portuguese, where the sentence model
 * is weak: lines about its subjects, and lines that come near them and are about none, which we wrote before the engine
 * was changed. No signals, no charter.
 */
class ScopeFiguresTest {

    private static final double MOST_FOREIGN = 0.03;
    private static final double LEAST_OWN = 0.60;
    private static final Embeddings VECTORS =
            new Vectors(ServiceLoader.load(Embeddings.class).findFirst().orElseThrow());

    /** @param intent or a dash, for none */
    private record Line(String intent, String text) {

        static Line read(String line) {
            String[] parts = line.split(" \\| ", 2);
            return new Line(parts[0], parts[1]);
        }

        boolean isForeign() {
            return intent.equals("-");
        }
    }

    static Stream<Arguments> shops() {
        return Stream.of(VECTORS, Embeddings.absent())
                .flatMap(vectors -> Stream.of("es", "pt")
                        .flatMap(language -> Stream.of(List.of(language), List.of("en", "es", "pt"))
                                .map(spoken -> Arguments.of(vectors, language, spoken))));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void linesNearTheShopsSubjectsAreNotAnswered(Embeddings vectors, String language, List<String> spoken) {
        Shop shop = Shop.speaking(spoken, vectors);
        List<Line> lines = Resources.lines("/scope/" + language + ".txt").stream()
                .map(Line::read)
                .toList();

        double foreign = shop.contained(lines.stream().filter(Line::isForeign).toList());
        double own =
                shop.contained(lines.stream().filter(line -> !line.isForeign()).toList());

        String figures = vectors.model() + " " + spoken + ": foreign " + foreign + ", own " + own;
        assertTrue(foreign <= MOST_FOREIGN, figures);
        assertTrue(own >= LEAST_OWN, figures);
    }

    private record Shop(IntentModel model, Embeddings vectors, Map<String, IntentTier> tiers) {

        static Shop speaking(List<String> languages, Embeddings vectors) {
            List<Intent> intents = PackText.read(TemplatePack.ECOMMERCE, languages.get(0), languages);
            return new Shop(
                    IntentModel.train(Lessons.of(intents).all(), vectors, BuiltInUnderstanding.SEED),
                    vectors,
                    intents.stream().collect(Collectors.toMap(Intent::key, Intent::tier)));
        }

        /** Share answered; of the shop's own lines only those with the right intent count. */
        double contained(List<Line> lines) {
            return lines.stream().filter(this::contains).count() / (double) lines.size();
        }

        private boolean contains(Line line) {
            Guesses guesses = model.classify(line.text(), vectors.present() ? vectors.embed(line.text()) : null);
            String best = guesses.best().intentKey();
            return (line.isForeign() || best.equals(line.intent()))
                    && tiers.get(best) == IntentTier.A
                    && probability(guesses, IntentTier.A) >= Thresholds.DEFAULT.tierAProbability()
                    && probability(guesses, IntentTier.C) <= Thresholds.DEFAULT.tierCProbability()
                    && !guesses.outOfScope();
        }

        private double probability(Guesses guesses, IntentTier tier) {
            return guesses.sum(intent -> tiers.get(intent) == tier);
        }
    }
}
