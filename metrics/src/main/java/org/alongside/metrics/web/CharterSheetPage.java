package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.CharterSheets.Signature;
import org.alongside.metrics.CharterSheets.Signed;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The charter's one page, to print and to sign.
 *
 * @param sheet null before a charter is written
 * @param signatures on exactly what stands there
 * @param unsigned names of owners who have yet to sign it
 * @param sign where the reader signs; empty for who is no owner, or signed
 * @param earlier pages that were signed
 */
public record CharterSheetPage(
        @Nullable CharterSheet sheet,
        List<Signature> signatures,
        List<String> unsigned,
        @Nullable Fault fault,
        String sign,
        String pdf,
        List<Row> earlier,
        String back)
        implements View {

    public record Row(Signed signed, String url) {}
}
