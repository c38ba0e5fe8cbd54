package org.alongside.knowledge.store;

import org.alongside.knowledge.WebsiteId;
import org.alongside.knowledge.WebsitePlan;

/**
 * A web site that this crawler may visit until its lease ends; every page renews the lease.
 *
 * @param attempt how often it was claimed so far; who goes on must still hold the last one
 */
public record ClaimedWebsite(WebsiteId id, int attempt, WebsitePlan plan, String addedBy) {}
