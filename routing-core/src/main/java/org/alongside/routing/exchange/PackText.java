package org.alongside.routing.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.alongside.routing.Intent;
import org.alongside.routing.TemplatePack;

/** Reads the packs that come with the program; what all businesses share stands in a file of its own. */
public final class PackText {

    private static final String SHARED = "common";

    private PackText() {}

    /**
     * @param language of names of teams and case types
     * @param languages of the examples
     */
    public static List<Intent> read(TemplatePack pack, String language, List<String> languages) {
        Properties words = words();
        List<Intent> intents = new ArrayList<>(file(pack.name().toLowerCase(Locale.ROOT)));
        intents.addAll(file(SHARED));
        return intents.stream()
                .map(intent -> intent.change()
                        .caseType(word(words, intent.caseType(), language))
                        .team(word(words, intent.team(), language))
                        .utterances(intent.utterances().stream()
                                .filter(utterance -> languages.contains(utterance.language()))
                                .toList())
                        .build())
                .toList();
    }

    private static String word(Properties words, String english, String language) {
        return words.getProperty(english + "." + language, english);
    }

    private static List<Intent> file(String name) {
        try (InputStream content = resource(name + ".yaml")) {
            PolicyText read = PolicyYaml.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            if (!read.faults().isEmpty()) {
                throw new IllegalStateException("Pack " + name + ": " + read.faults());
            }
            return read.intents();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Properties words() {
        try (InputStreamReader content = new InputStreamReader(resource("words.properties"), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(content);
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PackText.class.getResourceAsStream("/packs/" + name), name);
    }
}
