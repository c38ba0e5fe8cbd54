package org.alongside.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of the conduct chain, for people to read.
 *
 * @param sequence its place in the chain; none while it is not sealed
 * @param personal whether it also holds what a person wrote or is, encrypted
 */
public record ConductRecord(
        UUID id,
        Optional<Long> sequence,
        String kind,
        Instant at,
        Optional<UUID> conversation,
        Map<String, String> facts,
        boolean personal) {}
