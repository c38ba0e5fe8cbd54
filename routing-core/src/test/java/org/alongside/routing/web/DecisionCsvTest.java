package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DecisionLog;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class DecisionCsvTest {

    @Test
    void whatACustomerWroteIsNoFormula() throws IOException {
        LoggedDecision evil = new LoggedDecision(
                new ConversationId(new UUID(1, 2)),
                1,
                Kind.ESCALATE,
                "=cmd|' /C calc'!A0",
                Optional.empty(),
                List.of(new Reason("fraud-language", "x")),
                3,
                Optional.empty(),
                Instant.EPOCH,
                List.of(),
                List.of(new LoggedDecision.Seen("FRAUD", "\"=1+1\",\n@SUM(A1)")),
                Map.of("language", "+en"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DecisionCsv(logOf(List.of(evil)))
                .of(new TenantId(new UUID(1, 1)), DecisionLog.Filter.ALL)
                .write(out);
        String text = out.toString(StandardCharsets.UTF_8);

        assertTrue(text.contains(",'=cmd|' /C calc'!A0,"), text);
        assertTrue(text.contains(",'+en,"), text);
        assertTrue(text.contains(",\"FRAUD: \"\"=1+1\"\",\n@SUM(A1)\","), text);
        assertEquals(2, text.split("\r\n").length);
    }

    private static DecisionLog logOf(List<LoggedDecision> decisions) {
        return new DecisionLog() {
            @Override
            public List<LoggedDecision> page(TenantId tenant, Filter filter, Optional<Key> after, int limit) {
                return after.isEmpty() ? decisions : List.of();
            }

            @Override
            public LoggedDecision byKey(TenantId tenant, Key key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> rules(TenantId tenant) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
