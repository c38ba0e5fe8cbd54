package org.alongside.launch;

/** A start that cannot go on: what was found, and what the person at the keyboard can do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    Refusal(String found, String remedy) {
        super(found);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
