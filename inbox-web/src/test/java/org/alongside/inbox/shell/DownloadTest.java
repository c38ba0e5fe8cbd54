package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void aNameCannotLeaveItsHeader() {
        assertEquals(
                "attachment; filename=\"a__b.html\"; filename*=UTF-8''a%22%0Ab.html",
                Download.disposition("a\"\nb.html"));
    }

    @Test
    void lettersOfAllLanguagesArrive() {
        assertEquals(
                "attachment; filename=\"factura_ n_3.pdf\"; filename*=UTF-8''factura%C3%B1%20n%C3%BA3.pdf",
                Download.disposition("factura\u00f1 n\u00fa3.pdf"));
    }
}
