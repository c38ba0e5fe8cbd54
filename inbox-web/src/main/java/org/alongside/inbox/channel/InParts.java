package org.alongside.inbox.channel;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.routing.Handover;
import org.alongside.shared.store.StoreException;

/**
 * Hands over a message that a carrier takes in several parts, one after the other. Once a part is with the contact,
 * nothing is repeated by itself.
 */
public final class InParts {

    private InParts() {}

    /**
     * @param parts each hands over one; may throw {@link Unanswered}
     * @param partly key of the text that says that some of it arrived
     * @param pause before it is tried again if the carrier was not reached at all
     */
    public static Handover send(List<Supplier<Handover>> parts, String partly, Duration pause) {
        Handover last = Handover.UNKNOWN;
        for (int sent = 0; sent < parts.size(); sent++) {
            last = tried(parts.get(sent), pause);
            if (last.result() != Handover.Result.SENT) {
                return sent == 0 || last.result() == Handover.Result.UNKNOWN ? last : Handover.refused(partly);
            }
        }
        return last;
    }

    private static Handover tried(Supplier<Handover> part, Duration pause) {
        try {
            return part.get();
        } catch (Unanswered failure) {
            return failure.reached() ? Handover.UNKNOWN : Handover.later(pause, "channels.problem.unreachable");
        } catch (StoreException unread) {
            // It was being put together.
            return Handover.later(pause, "");
        }
    }
}
