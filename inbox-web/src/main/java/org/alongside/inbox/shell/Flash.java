package org.alongside.inbox.shell;

/** A sentence about what just happened. @param message key of the text */
public record Flash(String message) {

    public String tone() {
        return "good";
    }

    public String icon() {
        return "done";
    }
}
