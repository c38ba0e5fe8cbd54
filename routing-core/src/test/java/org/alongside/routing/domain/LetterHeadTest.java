package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.alongside.routing.LetterHead;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterHeadTest {

    @Test
    void readsAddressesAsPeopleTypeThem() {
        LetterHead head =
                LetterHead.of(" Dana@Customer.example ", "tom@a.example; tim@a.example,tom@a.example", " Re:\tHi ");
        assertEquals(
                new LetterHead("dana@customer.example", List.of("tom@a.example", "tim@a.example"), "Re: Hi"), head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dana", "a@b\r\nBcc: c@d.example", "Dana <dana@b.example>", "a@b.example,c@d.example"})
    void refusesWhatIsNoAddress(String to) {
        assertThrows(RefusedException.class, () -> LetterHead.of(to, "", ""));
    }

    @Test
    void refusesAnEleventhCopyAndALongSubject() {
        String eleven = "a@b.c b@b.c c@b.c d@b.c e@b.c f@b.c g@b.c h@b.c i@b.c j@b.c k@b.c";
        assertThrows(RefusedException.class, () -> LetterHead.of("a@b.c", eleven, ""));
        assertThrows(RefusedException.class, () -> LetterHead.of("a@b.c", "", "x".repeat(201)));
    }
}
