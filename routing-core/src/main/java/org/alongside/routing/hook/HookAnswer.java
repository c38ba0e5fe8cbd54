package org.alongside.routing.hook;

import java.time.Duration;

/**
 * How an attempt ended.
 *
 * @param status of HTTP, or 0 when there was no answer
 * @param head of the answer, or what went wrong, for the log
 * @param retryAfter that the endpoint asks for, or zero
 */
public record HookAnswer(int status, String head, Duration retryAfter) {

    private static final int GONE = 410;

    static HookAnswer none(String what) {
        return new HookAnswer(0, what, Duration.ZERO);
    }

    /** Everything else failed, redirects included: nobody follows them. */
    public boolean taken() {
        return status >= 200 && status < 300;
    }

    /** The endpoint wants no more. */
    public boolean gone() {
        return status == GONE;
    }
}
