package org.alongside.shared;

/**
 * Fired once per node, when the application is deployed and its start checks have passed. What works by itself (queues,
 * sealers, clocks) begins then: the container's own start events reach libraries before their resources are there.
 */
public record Started() {}
