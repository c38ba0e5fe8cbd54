package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductLog;
import org.alongside.routing.domain.CharterRules;
import org.alongside.routing.store.CharterVersions;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class KeepingCharters implements Charters {

    private final CharterVersions versions;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingCharters(CharterVersions versions, ConductLog conduct, Clock clock) {
        this.versions = versions;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public Optional<Charter> of(TenantId tenant) {
        return versions.newest().map(CharterVersion::charter);
    }

    @Override
    public void save(TenantId tenant, Charter charter, String username) {
        List<String> missing = CharterRules.missing(Optional.of(charter));
        if (!missing.isEmpty()) {
            throw new RefusedException(missing.get(0));
        }
        CharterRules.check(charter);
        int number = versions.add(tenant, charter, username, clock.instant());
        conduct.append(
                tenant,
                ConductEntries.of(
                        "charter-saved",
                        Map.of(
                                "charter", String.valueOf(number),
                                "authoriser", charter.authoriser(),
                                "by", username)));
    }

    @Override
    public List<CharterVersion> history(TenantId tenant) {
        return versions.all();
    }

    @Override
    public List<String> missing(TenantId tenant) {
        return CharterRules.missing(of(tenant));
    }
}
