package org.alongside.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LucenePassageIndexTest extends PassageIndexContract {

    @TempDir
    Path root;

    private LucenePassageIndex index;

    @BeforeEach
    void open() {
        index = new LucenePassageIndex(root);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected PassageIndex index() {
        return index;
    }

    @Test
    void staysAfterARestart() {
        feedCards();
        restart();

        assertEquals(1, index.version(ACME));
        assertEquals(1, texts(ask("lost", "en")).size());
    }

    @Test
    void beginsAnewWhenItsFilesAreDamaged() throws IOException {
        feedCards();
        index.close();
        try (var files = Files.list(root.resolve(ACME.toString()))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        restart();

        assertEquals(0, index.version(ACME));
        feedCards();
        assertEquals(1, texts(ask("lost", "en")).size());
    }

    @Test
    void nearVectorsAreFoundWithoutACommonWord() {
        apply(
                0,
                1,
                List.of(CARDS),
                List.of(
                        passage(CARDS, "Replace your payment method.", "en", Audience.CUSTOMERS, new float[] {1, 0}),
                        passage(CARDS, "Opening hours.", "en", Audience.CUSTOMERS, new float[] {0, 1})));

        List<Passage> found = index.search(
                ACME, new Question("swap plastic", new float[] {0.8f, 0.6f}, List.of("en"), Audience.CUSTOMERS, 1));

        assertEquals("Replace your payment method.", found.get(0).text());
        assertEquals(0.8, found.get(0).relevance(), 0.01);
    }

    @Test
    void vectorsOfAnotherModelAreIgnored() {
        apply(0, 1, List.of(CARDS), List.of(passage(CARDS, "Replace your card.", "en", Audience.CUSTOMERS, new float[] {
            1, 0
        })));

        Question question = new Question("card", new float[] {0, 0, 1}, List.of("en"), Audience.CUSTOMERS, 1);

        assertEquals(1, index.search(ACME, question).size());
    }

    @Test
    void vectorsDoNotShowCustomersWhatIsForAgents() {
        apply(0, 1, List.of(CARDS), List.of(passage(CARDS, "Goodwill.", "en", Audience.AGENTS_ONLY, new float[] {1, 0
        })));

        Question question = new Question("money", new float[] {1, 0}, List.of("en"), Audience.CUSTOMERS, 5);

        assertEquals(List.of(), index.search(ACME, question));
    }

    private void restart() {
        index.close();
        index = new LucenePassageIndex(root);
    }
}
