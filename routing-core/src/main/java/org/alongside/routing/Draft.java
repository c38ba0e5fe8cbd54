package org.alongside.routing;

import java.util.List;
import java.util.UUID;

/** A reply that the assistant prepared for an agent. */
public record Draft(UUID id, String text, List<Citation> citations) {}
