package org.alongside.inbox.shell;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** JSON that does not fit what the resource expects is the caller's mistake; the JSON library reports it as a fault. */
@Provider
public class RequestBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (ProcessingException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
