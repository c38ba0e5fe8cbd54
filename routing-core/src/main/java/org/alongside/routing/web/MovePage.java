package org.alongside.routing.web;

import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;

/**
 * What moving an intent to another tier would have meant, before it is done.
 *
 * @param conversations about it in the last month; {@code total} of all, {@code toPeople} that reached a person anyway
 * @param unrouted whether tier C has no team to go to
 */
public record MovePage(
        String name,
        IntentTier from,
        IntentTier to,
        int conversations,
        int total,
        int toPeople,
        boolean unrouted,
        String board,
        String intent,
        String move)
        implements View {

    public boolean looser() {
        return to.compareTo(from) < 0;
    }
}
