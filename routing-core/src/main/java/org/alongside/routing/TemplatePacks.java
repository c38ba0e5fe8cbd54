package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/** What a business can begin with instead of an empty board. */
public interface TemplatePacks {

    /**
     * What adding the pack would bring: in the business's languages, without intents that the draft has already (by
     * key) and without examples that it has. May be empty.
     */
    List<Intent> additions(TenantId tenant, TemplatePack pack);

    /** Adds that to the draft, at its end. */
    void add(TenantId tenant, TemplatePack pack, String username);
}
