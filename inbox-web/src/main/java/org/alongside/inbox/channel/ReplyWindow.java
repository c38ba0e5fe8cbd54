package org.alongside.inbox.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * How long after a contact's last message a carrier lets us write freely.
 *
 * @param margin by which we stop before the carrier does
 */
public record ReplyWindow(Duration length, Duration margin) {

    public Instant until(Instant heardAt) {
        return heardAt.plus(length).minus(margin);
    }
}
