package org.alongside.inbox.channel.email;

import org.alongside.tenant.InboxId;

/** Settings or secrets of a mailbox were saved: what was wrong may be right now. */
record MailboxSaved(InboxId inbox) {}
