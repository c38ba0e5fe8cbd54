package org.alongside.routing.application;

import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Charter;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Intents and charters that stand for any others, and a directory of businesses. */
abstract class PolicySamples {

    static Intent intent(String key, IntentTier tier) {
        return intent(key, tier, key + " one", key + " two", key + " three");
    }

    static Intent intent(String key, IntentTier tier, String... utterances) {
        return Intent.called(key)
                .name("en", key)
                .caseType("billing")
                .tier(tier)
                .team("support")
                .says("en", utterances)
                .build();
    }

    static Charter charter(String authoriser) {
        return charter(authoriser, new Charter.Raising(false, 0));
    }

    static Charter charter(String authoriser, Charter.Raising raising) {
        return new Charter(
                "Answer faster without losing anybody",
                List.of(new Charter.CharterOwner("Ada", "ada", "all")),
                authoriser,
                "Ada, by the autonomy page",
                Map.of(
                        "overall", new Charter.Range(0.2, 0.45),
                        "A", new Charter.Range(0.02, 0.2),
                        "B", new Charter.Range(1, 1),
                        "C", new Charter.Range(1, 1)),
                List.of("complaints double"),
                30,
                new Charter.Capacity(3, 8, 4.5),
                raising);
    }

    /** A directory that knows every tenant, and answers nothing else. */
    static Tenants directory() {
        return (Tenants) Proxy.newProxyInstance(
                Tenants.class.getClassLoader(), new Class<?>[] {Tenants.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("byId")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    List<String> languages = List.of("en", "es");
                    TenantId id = (TenantId) arguments[0];
                    return new Tenant(id, "acme", "Acme", "en", languages, ZoneOffset.UTC, "generic", true);
                });
    }
}
