package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.Notice;
import org.alongside.shared.web.View;

/** What the reader has not taken note of, as the frame of every page shows it. */
public record NoticesPartial(List<Notice> notices) implements View {

    public String known() {
        return Notice.ids(notices);
    }
}
