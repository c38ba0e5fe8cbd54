package org.alongside.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.shared.Csv.Row;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void readsQuotesLineBreaksAndByteOrderMarks() {
        List<Row> rows =
                Csv.read("\uFEFFtext,intent\r\n\"He said \"\"no\"\",\nand left\",refund\r\n\r\nplain,other", 10);

        assertEquals(List.of("text", "intent"), rows.get(0).cells());
        assertEquals(List.of("He said \"no\",\nand left", "refund"), rows.get(1).cells());
        assertEquals(new Row(5, List.of("plain", "other")), rows.get(2));
    }

    @Test
    void takesTheSeparatorThatTheHeaderUses() {
        assertEquals(
                List.of("a, b", "c"), Csv.read("text;intent\na, b;c", 10).get(1).cells());
        assertEquals(
                List.of("a", "c"), Csv.read("text\tintent\na\tc", 10).get(1).cells());
    }

    @Test
    void stopsAfterTheMost() {
        assertEquals(2, Csv.read("a\nb\nc\n", 2).size());
    }

    @Test
    void keepsAnOpenQuoteToTheEnd() {
        assertEquals(List.of("a, b"), Csv.read("\"a, b", 10).get(0).cells());
    }

    @Test
    void whatItWroteItReads() {
        List<String> cells = List.of("plain", "with, comma", "with \"quotes\"", "two\nlines", "", " spaces ");

        assertEquals(cells, Csv.read(Csv.line(cells), 10).get(0).cells());
    }

    @Test
    void formulasBecomeTexts() {
        assertEquals("'=1+1,'+49,'-2,'@sum,safe=1\r\n", Csv.line(List.of("=1+1", "+49", "-2", "@sum", "safe=1")));
    }
}
