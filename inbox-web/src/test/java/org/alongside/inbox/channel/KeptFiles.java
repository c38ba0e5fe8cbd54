package org.alongside.inbox.channel;

import java.lang.reflect.Proxy;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;

/** Files that open, whatever their id, as one content; nothing else is asked of them. */
public final class KeptFiles {

    private KeptFiles() {}

    public static Attachments holding(Attachment file, byte[] content) {
        return (Attachments) Proxy.newProxyInstance(
                KeptFiles.class.getClassLoader(),
                new Class<?>[] {Attachments.class},
                (proxy, method, arguments) -> new Attachments.Content(file, content));
    }
}
