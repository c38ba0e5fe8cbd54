package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.CharterSheets;
import org.alongside.metrics.store.CharterSheetRows;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductLog;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class SigningCharters implements CharterSheets {

    private final CharterSheetRows rows;
    private final Charters charters;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    SigningCharters(CharterSheetRows rows, Charters charters, ConductLog conduct, Ids ids, Clock clock) {
        this.rows = rows;
        this.charters = charters;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Signed> signed(TenantId tenant, int charter, String digest) {
        return rows.find(charter, digest);
    }

    @Override
    public List<Signed> all(TenantId tenant) {
        return rows.all();
    }

    @Override
    public Signed byId(TenantId tenant, UUID sheet) {
        return rows.byId(sheet).orElseThrow(NotFoundException::new);
    }

    @Override
    public void sign(TenantId tenant, int charter, String digest, String content, String username, String name) {
        CharterVersion version = charters.history(tenant).stream().findFirst().orElseThrow(NotFoundException::new);
        if (version.number() != charter) {
            throw new RefusedException("sheet.fault.changed");
        }
        if (version.charter().owners().stream()
                .noneMatch(owner -> owner.username().equals(username))) {
            throw new RefusedException("sheet.fault.owner");
        }
        Instant now = clock.instant();
        rows.add(new Signed(ids.next(), charter, digest, content, now, List.of()));
        UUID sheet = rows.find(charter, digest).map(Signed::id).orElseThrow();
        if (rows.sign(sheet, username, name, now)) {
            conduct.append(
                    tenant,
                    List.of(Braking.entry(
                            "charter-signed",
                            Map.of(
                                    "charter",
                                    Integer.toString(charter),
                                    "sheet",
                                    sheet.toString(),
                                    "digest",
                                    digest,
                                    "by",
                                    username))));
        }
    }
}
