package org.alongside.inbox.api;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * The keys of programs.
 *
 * @param base address of the API
 * @param fresh a key that was made just now, to be copied, or null
 * @param name as typed, when it was refused
 * @param errorKey message key of why it was refused, or null
 */
public record ApiKeysPage(
        SettingsTabs tabs,
        String url,
        String base,
        @Nullable String fresh,
        List<Line> keys,
        String name,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {

    /** @param lastUsed to the minute, or null */
    public record Line(
            String id,
            String name,
            String hint,
            List<ApiScope> scopes,
            String by,
            Instant created,
            @Nullable Instant lastUsed,
            boolean revoked) {

        static Line of(ApiKey key) {
            return new Line(
                    key.id().toString(),
                    key.name(),
                    key.hint(),
                    key.scopes(),
                    key.createdBy(),
                    key.createdAt(),
                    key.lastUsedAt().orElse(null),
                    key.revoked());
        }
    }

    public List<ApiScope> scopes() {
        return List.of(ApiScope.values());
    }
}
