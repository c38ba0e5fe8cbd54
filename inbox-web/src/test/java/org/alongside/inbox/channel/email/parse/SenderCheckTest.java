package org.alongside.inbox.channel.email.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.inbox.channel.email.parse.SenderCheck.Result;
import org.junit.jupiter.api.Test;

class SenderCheckTest {

    private static final String OURS = "mx.shop.example";
    private static final String DANA = "dana@customer.example";

    private static Result of(String... lines) {
        return SenderCheck.of(List.of(lines), OURS, DANA);
    }

    @Test
    void believesTheBusinessesOwnServer() {
        assertEquals(Result.PASS, of("mx.shop.example; spf=fail; dmarc=pass (p=NONE) header.from=customer.example"));
        assertEquals(Result.FAIL, of("MX.shop.example 1; dkim=pass; dmarc=fail header.from=customer.example"));
        assertEquals(Result.NONE, of("mx.shop.example; dmarc=none"));
    }

    @Test
    void believesNobodyElse() {
        assertEquals(Result.NONE, of("mx.evil.example; dmarc=pass"));
        assertEquals(Result.NONE, of("mx.shop.example.evil.example; dmarc=pass"));
        assertEquals(Result.NONE, SenderCheck.of(List.of("mx.shop.example; dmarc=pass"), "", DANA));
    }

    @Test
    void believesOnlyTheTopmostOfItsOwn() {
        assertEquals(Result.FAIL, of("mx.shop.example; dmarc=fail", "mx.shop.example; dmarc=pass"));
    }

    @Test
    void commentsAndQuotedWordsProveNothing() {
        assertEquals(Result.NONE, of("mx.shop.example; spf=none (; dmarc=pass (really; dmarc=pass)) x=y"));
        assertEquals(Result.NONE, of("mx.shop.example; spf=none smtp.mailfrom=\"a; dmarc=pass\"@x.example"));
    }

    @Test
    void signatureOfTheDomainIsEnoughWhereThereIsNoPolicy() {
        assertEquals(Result.PASS, of("mx.shop.example; dkim=pass header.d=customer.example; dmarc=none"));
        assertEquals(Result.PASS, of("mx.shop.example; spf=pass smtp.mailfrom=bounce@customer.example"));
        assertEquals(Result.NONE, of("mx.shop.example; dkim=pass header.d=evil.example"));
        assertEquals(Result.NONE, of("mx.shop.example; dkim=fail header.d=customer.example"));
    }

    @Test
    void serverWithoutANameIsTheTopmost() {
        List<String> lines = List.of("spf=pass; dkim=none; dmarc=fail action=none", "mx.evil.example; dmarc=pass");

        assertEquals(Result.FAIL, SenderCheck.of(lines, SenderCheck.TOPMOST, DANA));
    }
}
