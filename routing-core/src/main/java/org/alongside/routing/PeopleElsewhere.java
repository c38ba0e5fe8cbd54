package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * What people of a business say to its contacts outside of us, such as on the phone that shares the number with us, or
 * from the mailbox itself.
 */
public interface PeopleElsewhere {

    /**
     * A message that the contact has already.
     *
     * @param reference the carrier's id of it
     * @param by what is shown as its author, for nobody knows who it was
     * @param files stored before
     */
    record Written(ContactKey to, String reference, String text, String by, Instant at, List<Attachment> files) {

        public Written {
            files = List.copyOf(files);
        }

        public Written(ContactKey to, String reference, String text, String by, Instant at) {
            this(to, reference, text, by, at, List.of());
        }
    }

    /**
     * It stands in the contact's open conversation in that inbox as a person's, and the assistant has the conversation
     * no longer: it waits for the people, unless an agent has it. Nothing happens if the message is there already.
     *
     * @return whether the contact has an open conversation; if not, nothing happens
     */
    boolean wrote(TenantId tenant, InboxId inbox, Written written);
}
