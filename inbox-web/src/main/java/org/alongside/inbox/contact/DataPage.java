package org.alongside.inbox.contact;

import java.time.Instant;
import java.util.List;
import org.alongside.routing.Erasure;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What is held of a contact, to be handed out or erased; or that they were erased.
 *
 * @param url of this page; its actions are below it
 * @param up page of the contact
 * @param held what there is, or what there was
 * @param grounds on which they can be erased
 * @param ground chosen, or empty
 * @param erased null unless they were
 * @param errorKey message key of what was refused, or null
 */
public record DataPage(
        String url,
        String up,
        String inbox,
        String label,
        List<Count> held,
        List<Erasure.Ground> grounds,
        String ground,
        @Nullable Done erased,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {

    /** @param name as in the texts {@code erasure.held.<name>} */
    public record Count(String name, long count) {}

    public record Done(Instant at, String by, Erasure.Ground ground) {}

    /** What stays, as in the texts {@code erasure.stays.<name>}. */
    public List<String> stays() {
        return List.of("numbers", "chain", "people", "outside", "backups");
    }
}
