package org.alongside.inbox.shell;

/** A business that the reader works for. @param current whether the page at hand is in it */
public record Workspace(String name, String url, boolean current) {}
