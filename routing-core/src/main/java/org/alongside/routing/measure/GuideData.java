package org.alongside.routing.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;
import org.alongside.knowledge.extract.DocumentReader;
import org.alongside.knowledge.extract.InProcessReader;
import org.alongside.routing.measure.RetrievalData.Asked;
import org.alongside.routing.measure.RetrievalData.Text;

/**
 * Two public sets of longer texts: guides of a product, cut into passages as the product cuts them, where the right
 * document counts ({@code awsdocs}, and in {@code awsdocs-1} to {@code -3} draws as large as the index that the
 * prototype was measured on, which was a third of them); and conversations of many turns, searched by their last three
 * ({@code mtrag}).
 */
final class GuideData {

    private static final int TURNS = 3;
    private static final int WORDS_OF_A_PIECE = 180;
    private static final int PIECES_OF_THE_PROTOTYPE = 4_696;

    private final Path folder;

    GuideData(Path folder) {
        this.folder = folder;
    }

    static boolean knows(String set) {
        return set.startsWith("awsdocs") || set.equals("mtrag");
    }

    List<Text> texts(String set) throws IOException {
        if (set.equals("mtrag")) {
            return references();
        }
        List<Map<String, Object>> documents = RetrievalData.lines(folder, "awsdocs/docs");
        return guides(set.equals("awsdocs") ? documents : drawn(documents, Integer.parseInt(set.split("-")[1])));
    }

    List<Asked> asked(String set) throws IOException {
        return set.equals("mtrag") ? turns() : questions();
    }

    /** The documents that are right for any question, and others at random until there are as many pieces of text. */
    private List<Map<String, Object>> drawn(List<Map<String, Object>> documents, int seed) throws IOException {
        Set<String> right = new HashSet<>();
        questions().forEach(question -> right.addAll(question.subjects()));
        List<Map<String, Object>> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.sort(Comparator.comparing(document -> !right.contains(RetrievalData.text(document, "id"))));
        List<Map<String, Object>> drawn = new ArrayList<>();
        int pieces = 0;
        for (Map<String, Object> document : shuffled) {
            if (pieces < PIECES_OF_THE_PROTOTYPE) {
                drawn.add(document);
                pieces += 1 + RetrievalData.text(document, "text").split("\\s+").length / WORDS_OF_A_PIECE;
            }
        }
        return drawn;
    }

    private static List<Text> guides(List<Map<String, Object>> documents) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Map<String, Object> document : documents) {
            String id = RetrievalData.text(document, "id");
            byte[] content = RetrievalData.text(document, "text").getBytes(StandardCharsets.UTF_8);
            DocumentReader.Order order =
                    new DocumentReader.Order(id.replace('/', ' '), "", false, "en", content.length);
            try {
                new InProcessReader().read(order, new ByteArrayInputStream(content), new Passages(id, texts));
            } catch (Unreadable empty) {
                // A page of headings alone answers nothing.
            }
        }
        return texts;
    }

    private List<Asked> questions() throws IOException {
        return RetrievalData.lines(folder, "awsdocs/qa_shared").stream()
                .map(line -> new Asked(
                        RetrievalData.text(line, "Question"),
                        RetrievalData.text(line, "Document_True").strip()))
                .toList();
    }

    private List<Text> references() throws IOException {
        Map<String, Text> texts = new LinkedHashMap<>();
        for (Map<String, Object> task : RetrievalData.lines(folder, "mtrag/mtragun_shared")) {
            for (Object context : (List<?>) task.get("contexts")) {
                String id = RetrievalData.text((Map<?, ?>) context, "document_id");
                texts.putIfAbsent(id, new Text(id, RetrievalData.text((Map<?, ?>) context, "text"), "en"));
            }
        }
        return List.copyOf(texts.values());
    }

    private List<Asked> turns() throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (Map<String, Object> task : RetrievalData.lines(folder, "mtrag/mtragun_shared")) {
            Set<String> right = ((List<?>) task.get("contexts"))
                    .stream()
                            .map(context -> RetrievalData.text((Map<?, ?>) context, "document_id"))
                            .collect(Collectors.toSet());
            List<String> turns = ((List<?>) task.get("input"))
                    .stream()
                            .map(turn -> (Map<?, ?>) turn)
                            .filter(turn -> "user".equals(turn.get("speaker")))
                            .map(turn -> RetrievalData.text(turn, "text"))
                            .toList();
            if (!right.isEmpty()) {
                asked.add(new Asked(
                        String.join("\n", turns.subList(Math.max(0, turns.size() - TURNS), turns.size())), right));
            }
        }
        return asked;
    }

    /** Collects what a reader finds in one guide. */
    private record Passages(String id, List<Text> texts) implements DocumentReader.Sink {

        @Override
        public void progress(int done, int all) {
            // Nobody waits for one guide.
        }

        @Override
        public void heading(DocumentReader.Heading heading) {
            // The path of each passage begins with it.
        }

        @Override
        public void passages(List<DraftPassage> passages) {
            passages.forEach(
                    passage -> texts.add(new Text(id, passage.path(), passage.text(), "en", passage.withHeadings())));
        }
    }
}
