package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.knowledge.index.LucenePassageIndex;
import org.alongside.routing.measure.RetrievalData.Asked;
import org.alongside.routing.measure.RetrievalData.Text;
import org.alongside.shared.TenantId;

/**
 * Whether the right passage is found: by words alone, by vectors alone (all of them compared), and as the product does.
 */
final class RetrievalMeasure {

    private static final int SEEN = 10;
    private static final int HIT = 5;
    private static final List<String> SETS = List.of(
            "stackfaq",
            "stackfaq-answers",
            "xquad-en",
            "xquad-es",
            "faquad",
            "mtrag",
            "awsdocs",
            "awsdocs-1",
            "awsdocs-2",
            "awsdocs-3");
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));

    private final RetrievalData data;
    private final PrintStream out;

    RetrievalMeasure(Path folder, PrintStream out) {
        this.data = new RetrievalData(folder);
        this.out = out;
    }

    void run(Embeddings embeddings) throws IOException {
        out.println("\nRetrieval: recall@5 / MRR@10 by words, by vectors, by both as searches do");
        for (String set : SETS) {
            if (data.has(set)) {
                line(set, data.texts(set), data.asked(set), embeddings);
            }
        }
    }

    private void line(String set, List<Text> texts, List<Asked> asked, Embeddings embeddings) throws IOException {
        Path folder = Files.createTempDirectory("retrieval");
        try {
            LucenePassageIndex index = new LucenePassageIndex(folder.toString());
            Map<PassageId, String> subjects = new HashMap<>();
            List<float[]> vectors = feed(index, texts, embeddings, subjects);
            String language = data.language(set);
            double[] words = figures(asked, question -> found(index, subjects, question, new float[0], language));
            double[] both =
                    figures(asked, question -> found(index, subjects, question, embeddings.embed(question), language));
            double[] near = figures(asked, question -> nearest(texts, vectors, embeddings.embed(question)));
            out.printf(
                    Locale.ROOT,
                    "%-16s %5d texts %5d questions   %.3f / %.3f   %.3f / %.3f   %.3f / %.3f%n",
                    set,
                    texts.size(),
                    asked.size(),
                    words[0],
                    words[1],
                    near[0],
                    near[1],
                    both[0],
                    both[1]);
        } finally {
            delete(folder);
        }
    }

    private static List<float[]> feed(
            LucenePassageIndex index, List<Text> texts, Embeddings embeddings, Map<PassageId, String> subjects) {
        List<float[]> vectors = new ArrayList<>();
        List<IndexedPassage> passages = new ArrayList<>();
        Map<String, SourceId> sources = new HashMap<>();
        for (Text text : texts) {
            PassageId id = new PassageId(new UUID(2, passages.size()));
            SourceId source =
                    sources.computeIfAbsent(text.subject(), subject -> new SourceId(new UUID(1, sources.size())));
            float[] vector = embeddings.embed(text.meaning());
            vectors.add(vector);
            subjects.put(id, text.subject());
            passages.add(new IndexedPassage(
                    new Passage(
                            id, source, "", text.path(), text.text(), "", text.language(), Audience.CUSTOMERS, 0, 0),
                    vector));
        }
        index.apply(TENANT, new IndexChanges(0, 1, List.copyOf(sources.values()), passages));
        return vectors;
    }

    private interface Finding {
        List<String> subjects(String question);
    }

    /** Recall at 5 and mean reciprocal rank in the first 10. */
    private static double[] figures(List<Asked> asked, Finding finding) {
        double hits = 0;
        double ranks = 0;
        for (Asked one : asked) {
            int rank = rank(finding.subjects(one.question()), one.subjects());
            hits += rank >= 0 && rank < HIT ? 1 : 0;
            ranks += rank >= 0 ? 1.0 / (rank + 1) : 0;
        }
        return new double[] {hits / asked.size(), ranks / asked.size()};
    }

    /** Of the first right one, counted from 0; -1 without any. */
    private static int rank(List<String> found, Set<String> right) {
        return IntStream.range(0, found.size())
                .filter(at -> right.contains(found.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> found(
            LucenePassageIndex index, Map<PassageId, String> subjects, String text, float[] vector, String language) {
        Question question = new Question(text, vector, List.of(language), Audience.CUSTOMERS, SEEN);
        return index.search(TENANT, question).stream()
                .map(passage -> subjects.get(passage.id()))
                .toList();
    }

    private static List<String> nearest(List<Text> texts, List<float[]> vectors, float[] question) {
        double[] cosines = vectors.stream()
                .mapToDouble(vector -> product(vector, question))
                .toArray();
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -cosines[at]))
                .limit(SEEN)
                .map(at -> texts.get(at).subject())
                .toList();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
