package org.alongside.metrics.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The charter on paper. */
class CharterPdfTest {

    private static final CharterSheet SHEET = sheet("Respuestas correctas – también en “ámbar”. 日本", "5 of 9");

    @Test
    void fitsOnePageAndKeepsItsWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(CharterPdf.of(SHEET, List.of()))) {
            String text = new PDFTextStripper().getText(pdf);

            assertEquals(1, pdf.getNumberOfPages());
            assertTrue(text.contains("Respuestas correctas – también en “ámbar”. ??"), text);
            assertTrue(text.contains("Charter of Acme"), text);
        }
    }

    @Test
    void goesOnWhereOnePageIsTooShort() throws IOException {
        List<String> many = Collections.nCopies(120, "A line that nobody reads to its end. ".repeat(5));
        CharterSheet endless = new CharterSheet(1, "Charter", List.of(new CharterSheet.Part("Much", many, true)));

        try (PDDocument pdf = Loader.loadPDF(CharterPdf.of(endless, List.of()))) {
            assertTrue(pdf.getNumberOfPages() > 1);
        }
    }

    @Test
    void figuresOfTheDayChangeNoSignature() {
        assertEquals(
                SHEET.digest(),
                sheet("Respuestas correctas – también en “ámbar”. 日本", "6 of 9").digest());
        assertNotEquals(SHEET.digest(), sheet("Other words.", "5 of 9").digest());
    }

    private static CharterSheet sheet(String purpose, String figure) {
        return new CharterSheet(
                2,
                "Charter of Acme, version 2",
                List.of(
                        new CharterSheet.Part("What it is for", List.of(purpose), true),
                        new CharterSheet.Part("Indicators", List.of(figure), false)));
    }
}
