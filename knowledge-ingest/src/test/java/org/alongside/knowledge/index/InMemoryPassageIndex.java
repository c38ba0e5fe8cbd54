package org.alongside.knowledge.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.knowledge.domain.QuestionWords;
import org.alongside.shared.TenantId;

/** For tests that need a search without files: shares of equal word beginnings. Keeps the contract, not the quality. */
public final class InMemoryPassageIndex implements PassageIndex {

    private record Shelf(long version, List<Passage> passages) {}

    private static final int STEM = 5;

    private final Map<TenantId, Shelf> shelves = new HashMap<>();

    @Override
    public synchronized long version(TenantId tenant) {
        return shelf(tenant).version();
    }

    @Override
    public synchronized void apply(TenantId tenant, IndexChanges changes) {
        Shelf shelf = shelf(tenant);
        boolean anew = changes.since() == 0;
        if (changes.version() < shelf.version()
                || !anew && (changes.since() > shelf.version() || changes.version() == shelf.version())) {
            return;
        }
        List<Passage> passages = new ArrayList<>(anew ? List.of() : shelf.passages());
        passages.removeIf(passage -> changes.changed().contains(passage.source()));
        changes.passages().stream().map(IndexedPassage::passage).forEach(passages::add);
        shelves.put(tenant, new Shelf(changes.version(), passages));
    }

    @Override
    public synchronized List<Passage> search(TenantId tenant, Question question) {
        return shelf(tenant).passages().stream()
                .filter(passage ->
                        question.languages().isEmpty() || question.languages().contains(passage.language()))
                .filter(passage ->
                        question.audience() == Audience.AGENTS_ONLY || passage.audience() == Audience.CUSTOMERS)
                .filter(passage -> question.allows(passage.scope()))
                .map(passage -> scored(passage, question))
                .filter(passage -> passage.relevance() > 0)
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .limit(question.limit())
                .toList();
    }

    @Override
    public List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages) {
        Question question = new Question(subject, new float[0], List.of(), Audience.AGENTS_ONLY, passages.size());
        return passages.stream()
                .filter(passage -> scored(passage, question).relevance() >= least)
                .toList();
    }

    private static Passage scored(Passage passage, Question question) {
        Set<String> there = words(passage.language(), String.join(" ", passage.path()) + " " + passage.text());
        Set<String> asked = words(passage.language(), question.text());
        double share = asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(there::contains).count() / asked.size();
        return passage.found(share, share);
    }

    private static Set<String> words(String language, String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 && !QuestionWords.of(language).contains(word))
                .map(word -> stem(word))
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        String singular = word.replaceFirst("oes$", "ao").replaceFirst("s$", "");
        return singular.substring(0, Math.min(STEM, singular.length()));
    }

    private Shelf shelf(TenantId tenant) {
        return shelves.getOrDefault(tenant, new Shelf(0, List.of()));
    }
}
