package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.IntentTier;
import org.alongside.routing.TemplatePack;
import org.alongside.shared.web.View;

/** Packs to begin with. */
public record PacksPage(List<Offer> offers, String board) implements View {

    /** One pack. @param suggested whether it is of the business's own line */
    public record Offer(TemplatePack pack, boolean suggested, List<Template> templates, int examples, String add) {}

    /** One intent that would come. */
    public record Template(String name, IntentTier tier) {}
}
