package org.alongside.tenant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-0000000000ff");
    private static final TenantId TENANT = new TenantId(ID);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A", "1shop", "shop-", "shop/x", "ñandú", "api", "platform", "widget"})
    void refusesSlugsThatCannotBeAddresses(String slug) {
        assertThrows(RefusedException.class, () -> TenantRules.check(TENANT, tenant(slug, "en", "UTC", "generic")));
    }

    @ParameterizedTest
    @CsvSource({
        "fr,UTC,generic,tenant.language.unsupported",
        "en,Mars/Olympus,generic,tenant.zone.unknown",
        "en,UTC,casino,tenant.vertical.unknown"
    })
    void saysWhatIsWrong(String language, String zone, String vertical, String key) {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> TenantRules.check(TENANT, tenant("shop", language, zone, vertical)));
        assertEquals(key, refused.messageKey());
    }

    @Test
    void usernamesAreSmallLetters() {
        assertEquals(
                "ana",
                MemberRules.check(new MemberId(ID), " Ana ", "Ana", "a@b", Role.AGENT, List.of("en"))
                        .username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "https://shop.example/path", "https://*", "javascript:x", "https://a b"})
    void refusesSitesThatAreNoOrigins(String site) {
        assertThrows(RefusedException.class, () -> InboxRules.check(TENANT, new InboxId(ID), "key", inbox(site)));
    }

    private static NewTenant tenant(String slug, String language, String zone, String vertical) {
        return new NewTenant(slug, "Shop", language, List.of("en", "es"), zone, vertical);
    }

    private static NewInbox inbox(String site) {
        return new NewInbox(
                "Shop", ChannelKind.WEB_CHAT, List.of("en"), List.of(site), "#000000", "Robin", Map.of("en", "Hi"));
    }
}
