package org.alongside.launch.demo;

/** The demo could not be loaded. The message names the call, what was answered and what was sent to whom. */
public final class LoadFailure extends RuntimeException {

    LoadFailure(String message) {
        super(message);
    }

    LoadFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
