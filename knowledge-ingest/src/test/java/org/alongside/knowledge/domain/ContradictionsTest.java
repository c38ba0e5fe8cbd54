package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

    private static long ids;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs EUR 1.200,50 a year | EUR 1200.5",
                "It costs 1,200.50 euros | EUR 1200.5",
                "Cuesta 3 € | EUR 3",
                "It costs $5 | USD 5",
                "Custa R$ 10 | BRL 10",
                "A fee of 2.5 % applies | % 2.5",
                "within two hours, 14 days | days 14",
                "en 2 semanas | days 14",
                "5 business days | workdays 5",
                "10 días hábiles | workdays 10",
                "for 2 years | months 24",
                "open 24 hours | hours 24"
            })
    void figuresAreReadHoweverTheyAreWritten(String text, String figure) {
        String[] parts = figure.split(" ");

        assertEquals(List.of(new Figure(parts[0], new BigDecimal(parts[1]))), Figure.in(text));
    }

    @Test
    void sameSubjectWithAnotherFigureContradicts() {
        assertEquals(1, found("A transfer abroad costs 2 euros.", "A transfer abroad costs 3 euros."));
        assertEquals(1, found("You can return shoes within 14 days.", "Shoes: return them in 30 days, you can."));
        assertEquals(1, found("La devolución de zapatos tarda 2 semanas.", "La devolución de zapatos tarda 10 días."));
    }

    @Test
    void sameFigureWrittenInAnotherWayDoesNot() {
        assertEquals(0, found("Returns take two weeks, 14 days.", "Returns take 2 weeks."));
        assertEquals(0, found("A transfer abroad costs 2 euros.", "A transfer abroad costs EUR 2.00."));
    }

    @Test
    void anotherSubjectOrNameDoesNot() {
        assertEquals(0, found("Delivery to Spain takes 2 days.", "Delivery to France takes 3 days."));
        assertEquals(0, found("A transfer abroad costs 2 euros.", "A new card costs 5 euros."));
        assertEquals(0, found("A transfer abroad costs 2 euros.", "A transfer abroad takes 3 days."));
    }

    @Test
    void whatNeverHoldsTogetherDoesNot() {
        Scope spain = new Scope(Instant.EPOCH, Scope.OPEN, List.of("ES"), "");
        Scope france = new Scope(Instant.EPOCH, Scope.OPEN, List.of("FR"), "");
        Scope past = new Scope(Instant.EPOCH, Instant.parse("2026-01-01T00:00:00Z"), List.of(), "");
        Scope later = new Scope(Instant.parse("2026-01-01T00:00:00Z"), Scope.OPEN, List.of(), "");

        assertEquals(0, found(spain, france));
        assertEquals(0, found(past, later));
        assertEquals(1, found(spain, later));
    }

    private static int found(Scope one, Scope other) {
        return Contradictions.among(List.of(
                        passage("A transfer abroad costs 2 euros.", one),
                        passage("A transfer abroad costs 3 euros.", other)))
                .size();
    }

    private static int found(String one, String other) {
        return Contradictions.among(List.of(passage(one, Scope.ALWAYS), passage(other, Scope.ALWAYS)))
                .size();
    }

    private static Passage passage(String text, Scope scope) {
        UUID id = new UUID(1, ++ids);
        return new Passage(
                new PassageId(id),
                new SourceId(id),
                "Fees",
                List.of("Fees"),
                text,
                "",
                "en",
                Audience.CUSTOMERS,
                scope,
                1,
                0,
                0);
    }
}
