package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.PublishedVersion;
import org.alongside.shared.web.View;

/** One published version: who, when, why, and in what it differs from what was in force before. */
public record VersionPage(
        PublishedVersion version, List<ChangeLine> changes, boolean editable, String publish, String board)
        implements View {

    public String self() {
        return board + "/versions/" + version.number();
    }
}
