package org.alongside.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

/** What every {@link PassageIndex} does, whatever engine it stands on. */
public abstract class PassageIndexContract {

    protected static final TenantId ACME = new TenantId(UUID.fromString("018f0000-0000-7000-8000-00000000000a"));
    protected static final TenantId GLOBEX = new TenantId(UUID.fromString("018f0000-0000-7000-8000-00000000000b"));

    protected static final SourceId CARDS = new SourceId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    protected static final SourceId SHIPPING = new SourceId(UUID.fromString("018f0000-0000-7000-8000-000000000002"));

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    protected abstract PassageIndex index();

    @Test
    void tenantWithoutAnIndexFindsNothing() {
        assertEquals(0, index().version(ACME));
        assertEquals(List.of(), texts(ask("card", "en")));
    }

    @Test
    void findsThePassageThatHoldsTheWords() {
        feedCards();

        List<Passage> found = index().search(ACME, ask("how do I change the card that I pay with?", "en"));

        assertEquals("Open Payments and choose Change card.", found.get(0).text());
        assertTrue(found.get(0).relevance() >= 0.5, "relevance " + found.get(0).relevance());
        assertTrue(found.get(0).score() > 0);
        assertEquals(List.of("Help", "Paying"), found.get(0).path());
        assertEquals("Cards", found.get(0).sourceTitle());
        assertEquals("page 1", found.get(0).locator());
    }

    @Test
    void tellsWhichPassagesAreAboutASubject() {
        feedCards();
        List<Passage> found = index().search(ACME, ask("how do I change the card that I pay with?", "en"));

        assertEquals(
                found.get(0), index().about(ACME, "Change the card", 0.3, found).get(0));
        assertEquals(List.of(), index().about(ACME, "Track a parcel", 0.3, found));
    }

    @Test
    void findsNothingWhenNoWordFits() {
        feedCards();

        assertEquals(List.of(), texts(ask("volcano eruptions", "en")));
        assertEquals(List.of(), texts(ask("how do I?", "en")));
        assertEquals(List.of(), texts(ask("", "en")));
        assertEquals(List.of(), texts(ask("?!*\"(", "en")));
    }

    @Test
    void findsSpanishAndPortugueseWithAndWithoutAccents() {
        apply(
                0,
                1,
                List.of(CARDS),
                List.of(
                        passage(CARDS, "El plazo de devolución es de treinta días.", "es", Audience.CUSTOMERS),
                        passage(CARDS, "Você pode ver as opções de entrega.", "pt", Audience.CUSTOMERS)));

        for (String words : List.of("devolución", "devolucion", "DEVOLUCIONES")) {
            assertEquals(1, texts(ask(words, "es")).size(), words);
        }
        for (String words : List.of("opções", "opcoes", "opção", "opcao")) {
            assertEquals(1, texts(ask(words, "pt")).size(), words);
        }
    }

    @Test
    void findsNamesByEachOfTheirPartsAndNumbersAsTheyAre() {
        String text = "The model x200.pro keeps 64,000 pictures.";
        apply(0, 1, List.of(CARDS), List.of(passage(CARDS, text, "en", Audience.CUSTOMERS)));

        for (String words : List.of("x200", "x200.pro", "the pro model.", "64,000")) {
            assertEquals(List.of(text), texts(ask(words, "en")), words);
        }
    }

    @Test
    void findsOnlyTheLanguagesAskedFor() {
        apply(
                0,
                1,
                List.of(CARDS),
                List.of(
                        passage(CARDS, "The visa card is free.", "en", Audience.CUSTOMERS),
                        passage(CARDS, "La tarjeta visa es gratis.", "es", Audience.CUSTOMERS)));

        assertEquals(List.of("The visa card is free."), texts(ask("visa", "en")));
        assertEquals(List.of("La tarjeta visa es gratis."), texts(ask("visa", "es")));
        assertEquals(
                2,
                texts(new Question("visa", new float[0], List.of(), Audience.CUSTOMERS, 5))
                        .size());
        assertEquals(List.of(), texts(ask("visa", "pt")));
    }

    @Test
    void customersNeverFindWhatIsForAgentsOnly() {
        apply(0, 1, List.of(CARDS), List.of(passage(CARDS, "Goodwill up to ten euros.", "en", Audience.AGENTS_ONLY)));

        assertEquals(List.of(), texts(ask("goodwill", "en")));
        assertEquals(
                1,
                texts(new Question("goodwill", new float[0], List.of("en"), Audience.AGENTS_ONLY, 5))
                        .size());
    }

    @Test
    void findsOnlyWhatIsInForceAtThatInstant() {
        feedScoped(
                "Returns take 14 days.", new Scope(Instant.EPOCH, NEW_YEAR, List.of(), ""),
                "Returns take 30 days.", new Scope(NEW_YEAR, Scope.OPEN, List.of(), ""));

        assertEquals(
                List.of("Returns take 14 days."), texts(ask("returns", "en").asOf(NEW_YEAR.minusSeconds(1))));
        assertEquals(
                List.of("Returns take 30 days."), texts(ask("returns", "en").asOf(NEW_YEAR)));
    }

    @Test
    void findsOnlyWhatHoldsInTheContactsMarket() {
        feedScoped(
                "Returns to Spain.",
                new Scope(Instant.EPOCH, Scope.OPEN, List.of("ES", "PT"), ""),
                "Returns anywhere.",
                Scope.ALWAYS);

        assertEquals(
                Set.of("Returns to Spain.", "Returns anywhere."),
                Set.copyOf(texts(ask("returns", "en").in("ES"))));
        assertEquals(List.of("Returns anywhere."), texts(ask("returns", "en").in("GB")));
        assertEquals(List.of("Returns anywhere."), texts(ask("returns", "en")), "the market is not known");
    }

    @Test
    void findsOnlyWhatIsAboutTheProductOrAboutNone() {
        feedScoped(
                "Returns of shoes.",
                new Scope(Instant.EPOCH, Scope.OPEN, List.of(), "shoes"),
                "Returns of anything.",
                Scope.ALWAYS);

        assertEquals(2, texts(ask("returns", "en")).size());
        assertEquals(2, texts(ask("returns", "en").about("shoes")).size());
        assertEquals(List.of("Returns of anything."), texts(ask("returns", "en").about("hats")));
    }

    private void feedScoped(String text, Scope scope, String other, Scope otherScope) {
        apply(0, 1, List.of(CARDS), List.of(scoped(text, scope), scoped(other, otherScope)));
    }

    private static IndexedPassage scoped(String text, Scope scope) {
        PassageId id = new PassageId(UUID.randomUUID());
        return new IndexedPassage(
                new Passage(id, CARDS, "Returns", List.of("Help"), text, "", "en", Audience.CUSTOMERS, scope, 1, 0, 0),
                new float[0]);
    }

    @Test
    void removedSourcesDisappearAndOthersStay() {
        feedCards();
        apply(
                1,
                2,
                List.of(SHIPPING),
                List.of(passage(SHIPPING, "Parcels arrive in two days.", "en", Audience.CUSTOMERS)));

        apply(2, 3, List.of(CARDS), List.of());

        assertEquals(List.of(), texts(ask("card", "en")));
        assertEquals(1, texts(ask("parcels", "en")).size());
        assertEquals(3, index().version(ACME));
    }

    @Test
    void changesThatAreNotNewerAreIgnored() {
        feedCards();
        apply(1, 2, List.of(CARDS), List.of());

        feed(0, 1);
        apply(1, 2, List.of(SHIPPING), List.of(passage(SHIPPING, "Late card.", "en", Audience.CUSTOMERS)));
        apply(7, 8, List.of(SHIPPING), List.of(passage(SHIPPING, "Early card.", "en", Audience.CUSTOMERS)));

        assertEquals(List.of(), texts(ask("card", "en")));
        assertEquals(2, index().version(ACME));
    }

    @Test
    void feedingFromTheBeginningReplacesEverything() {
        feedCards();

        apply(0, 5, List.of(SHIPPING), List.of(passage(SHIPPING, "Parcels.", "en", Audience.CUSTOMERS)));

        assertEquals(List.of(), texts(ask("card", "en")));
        assertEquals(1, texts(ask("parcels", "en")).size());
    }

    @Test
    void givesNoMoreThanTheLimit() {
        feedCards();

        assertEquals(
                1,
                index().search(ACME, new Question("card", new float[0], List.of("en"), Audience.CUSTOMERS, 1))
                        .size());
    }

    @Test
    void otherTenantFindsNothing() {
        feedCards();

        assertEquals(List.of(), index().search(GLOBEX, ask("card", "en")));
        assertEquals(0, index().version(GLOBEX));
    }

    protected void feedCards() {
        feed(0, 1);
    }

    private void feed(long since, long version) {
        apply(
                since,
                version,
                List.of(CARDS),
                List.of(
                        passage(CARDS, "Open Payments and choose Change card.", "en", Audience.CUSTOMERS),
                        passage(CARDS, "A lost card is blocked at once.", "en", Audience.CUSTOMERS)));
    }

    protected void apply(long since, long version, List<SourceId> changed, List<IndexedPassage> passages) {
        index().apply(ACME, new IndexChanges(since, version, changed, passages));
    }

    protected List<String> texts(Question question) {
        return index().search(ACME, question).stream().map(Passage::text).toList();
    }

    protected static Question ask(String text, String language) {
        return new Question(text, new float[0], List.of(language), Audience.CUSTOMERS, 5);
    }

    protected static IndexedPassage passage(SourceId source, String text, String language, Audience audience) {
        return passage(source, text, language, audience, new float[0]);
    }

    protected static IndexedPassage passage(
            SourceId source, String text, String language, Audience audience, float[] vector) {
        Passage passage = new Passage(
                new PassageId(UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                source,
                "Cards",
                List.of("Help", "Paying"),
                text,
                "page 1",
                language,
                audience,
                0,
                0);
        return new IndexedPassage(passage, vector);
    }
}
