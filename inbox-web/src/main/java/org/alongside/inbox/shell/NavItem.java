package org.alongside.inbox.shell;

/**
 * A place in the rail.
 *
 * @param label message key
 * @param icon name in icons.svg
 * @param key the letter after G that goes there
 * @param current whether the page at hand is in it
 * @param afterGap whether it stands apart at the end of the rail
 */
public record NavItem(String url, String label, String icon, String key, boolean current, boolean afterGap) {}
