package org.alongside.routing.domain.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sentences that have a source's words and not its meaning: negated, turned into the opposite, or about another. */
final class Contradictions {

    private static final int ENOUGH_IN_COMMON = 2;
    private static final double NEARLY_ALL = 0.75;
    private static final List<List<String>> OPPOSITES = Stream.of(
                    "before/after",
                    "always/never",
                    "minimum/maximum",
                    "least/most",
                    "open/closed",
                    "opens/closes",
                    "included/excluded",
                    "include/exclude",
                    "includes/excludes",
                    "allowed/forbidden",
                    "with/without",
                    "free/paid",
                    "free/charged",
                    "optional/required",
                    "optional/mandatory",
                    "increase/decrease",
                    "within/after",
                    "until/from",
                    "more/less",
                    "above/below",
                    "over/under",
                    "online/in store",
                    "new/used",
                    "opened/unopened",
                    "first/last",
                    "early/late",
                    "earlier/later",
                    "inside/outside",
                    "antes/despues",
                    "siempre/nunca",
                    "minimo/maximo",
                    "abierto/cerrado",
                    "incluido/excluido",
                    "incluye/excluye",
                    "permitido/prohibido",
                    "con/sin",
                    "gratis/de pago",
                    "gratuito/de pago",
                    "opcional/obligatorio",
                    "obligatoria/opcional",
                    "desde/hasta",
                    "mas/menos",
                    "dentro/fuera",
                    "nuevo/usado",
                    "primera/ultima",
                    "primero/ultimo",
                    "abierta/cerrada",
                    "abiertos/cerrados",
                    "antes/depois",
                    "sempre/nunca",
                    "aberto/fechado",
                    "aberta/fechada",
                    "proibido/permitido",
                    "gratis/pago",
                    "gratuito/pago",
                    "obrigatorio/opcional",
                    "mais/menos",
                    "dentro/fora",
                    "com/sem",
                    "novo/usado",
                    "primeira/ultima",
                    "primeiro/ultimo")
            .map(pair -> List.of(pair.split("/")))
            .toList();
    private static final Set<String> PASSIVE = Set.of("by", "por", "pelo", "pela", "pelos", "pelas");

    private Contradictions() {}

    /** Whether the nearest sentences of the source all say otherwise. */
    static boolean between(Statement said, SourceText ground) {
        List<Statement> nearest = ground.nearest(said);
        return !nearest.isEmpty()
                && nearest.stream().allMatch(source -> opposed(said, source) || swapped(said, source, ground));
    }

    private static boolean opposed(Statement said, Statement source) {
        return negatedOtherwise(said, source) || opposite(said, source) || reversed(said, source);
    }

    private static boolean negatedOtherwise(Statement said, Statement source) {
        Set<String> common = said.common(source);
        boolean alike = common.size() == said.stems().size()
                && common.size() >= source.stems().size() * NEARLY_ALL
                && said.negations() % 2 != source.negations() % 2;
        return alike
                || common.size() >= Math.min(ENOUGH_IN_COMMON, said.stems().size())
                        && common.stream()
                                .anyMatch(stem -> said.negated().contains(stem)
                                        != source.negated().contains(stem));
    }

    private static boolean opposite(Statement said, Statement source) {
        return OPPOSITES.stream()
                .anyMatch(pair -> turned(said, source, pair.get(0), pair.get(1))
                        || turned(said, source, pair.get(1), pair.get(0)));
    }

    private static boolean turned(Statement said, Statement source, String here, String there) {
        return said.has(here) && !source.has(here) && source.has(there) && !said.has(there);
    }

    /** "The customer pays the shop" of "the shop pays the customer". */
    private static boolean reversed(Statement said, Statement source) {
        List<String> here = new ArrayList<>(said.common(source));
        List<String> there = new ArrayList<>(source.common(said));
        boolean passive = PASSIVE.stream().anyMatch(word -> said.has(word) != source.has(word));
        int last = here.size() - 1;
        return last >= 2
                && !passive
                && said.stems().size() <= last + 2
                && here.get(0).equals(there.get(last))
                && here.get(last).equals(there.get(0));
    }

    /** What is said of one thing, the source says of another, and of this one something else. */
    private static boolean swapped(Statement said, Statement source, SourceText ground) {
        Set<String> ownWords = new HashSet<>(source.stems());
        ownWords.removeAll(said.stems());
        Set<String> missing = new HashSet<>(said.stems());
        missing.removeAll(source.stems());
        Set<String> shared = said.common(source);
        return !ownWords.isEmpty()
                && ground.statements().stream()
                        .filter(other -> !other.equals(source))
                        .anyMatch(other -> other.stems().stream().anyMatch(missing::contains)
                                && other.stems().stream().anyMatch(shared::contains)
                                && differentlyCounted(source, other));
    }

    /** Two sentences about comparable things: each has figures of its own, or another actor. */
    private static boolean differentlyCounted(Statement one, Statement other) {
        Set<String> here = one.figures();
        Set<String> there = other.figures();
        boolean counted = !here.isEmpty() && !there.isEmpty() && !here.equals(there);
        return counted || Actors.differ(one, other);
    }
}
