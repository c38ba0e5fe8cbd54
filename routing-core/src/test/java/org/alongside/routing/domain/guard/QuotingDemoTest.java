package org.alongside.routing.domain.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.routing.GuardResult;
import org.alongside.routing.domain.Sentences;
import org.alongside.routing.domain.guard.Reply.Cited;
import org.alongside.routing.domain.guard.Reply.Wishes;
import org.junit.jupiter.api.Test;

/**
 * Whatever the demo businesses' documents say may be quoted, but for guarded subjects. Nothing was tuned to fail here.
 */
class QuotingDemoTest {

    private static final Path DEMO = Path.of("../inbox-web/src/main/demo");
    private static final int SENTENCES = 4;

    @Test
    void noQuoteIsRefusedButOnGuardedSubjects() throws IOException {
        List<String> refused = new ArrayList<>();
        int quotes = 0;
        int guarded = 0;
        for (Path document : documents()) {
            for (String section : Files.readString(document).split("(?m)^#+ .*$")) {
                for (String quote : quotes(section.strip())) {
                    quotes++;
                    List<GuardResult> doubts = doubts(document, section.strip(), quote);
                    guarded += doubts.stream().anyMatch(doubt -> doubt.guard().equals("guarded-subject")) ? 1 : 0;
                    doubts.stream()
                            .filter(doubt -> !doubt.guard().equals("guarded-subject"))
                            .forEach(doubt -> refused.add(document.getFileName() + ": " + doubt));
                }
            }
        }
        System.out.printf("%d quotes, %d on guarded subjects, %d false alarms%n", quotes, guarded, refused.size());
        assertTrue(quotes > 300);
        assertEquals(List.of(), refused);
    }

    private static List<GuardResult> doubts(Path document, String section, String quote) {
        Reply reply = new Reply(
                quote,
                language(document),
                false,
                List.of(new Cited(document.getFileName().toString(), section)),
                List.of(),
                List.of(""),
                "",
                Wishes.NONE);
        return Guards.examine(reply).stream().filter(result -> !result.passed()).toList();
    }

    private static String language(Path document) {
        String path = document.toString();
        return path.contains("marlow") ? "en" : path.contains("/pt/") ? "pt" : "es";
    }

    /** From every sentence on, as the built-in answerer puts them together. */
    private static List<String> quotes(String section) {
        List<String> sentences = Sentences.of(section);
        List<String> quotes = new ArrayList<>();
        for (int first = 0; first < sentences.size(); first++) {
            StringBuilder quote = new StringBuilder(sentences.get(first));
            for (String next : sentences.subList(first + 1, Math.min(first + SENTENCES, sentences.size()))) {
                quote.append(next.matches("(?s)(?:[-*•|]|\\d{1,2}[.)]) .*") ? "\n" : " ")
                        .append(next);
            }
            quotes.add(quote.toString());
        }
        return quotes;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(DEMO)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .toList();
        }
    }
}
