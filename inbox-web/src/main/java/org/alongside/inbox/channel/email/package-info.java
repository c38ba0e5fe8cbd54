/** E-mail as a channel: mailboxes are read by IMAP, answers leave by SMTP. */
@NullMarked
package org.alongside.inbox.channel.email;

import org.jspecify.annotations.NullMarked;
