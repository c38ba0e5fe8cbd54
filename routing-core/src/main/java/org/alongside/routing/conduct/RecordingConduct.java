package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConductRecord;
import org.alongside.routing.ContactId;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@ApplicationScoped
class RecordingConduct implements ConductLog {

    private final ConductRows rows;
    private final ContactSecrets secrets;
    private final ReadingConduct reading;
    private final VerifyingConduct verifying;
    private final Ids ids;
    private final Clock clock;
    private final Consumer<ConductAppended> wake;

    @Inject
    RecordingConduct(
            ConductRows rows,
            ContactSecrets secrets,
            ReadingConduct reading,
            VerifyingConduct verifying,
            Ids ids,
            Clock clock,
            Event<ConductAppended> wake) {
        this(rows, secrets, reading, verifying, ids, clock, wake::fire);
    }

    RecordingConduct(
            ConductRows rows,
            ContactSecrets secrets,
            ReadingConduct reading,
            VerifyingConduct verifying,
            Ids ids,
            Clock clock,
            Consumer<ConductAppended> wake) {
        this.rows = rows;
        this.secrets = secrets;
        this.reading = reading;
        this.verifying = verifying;
        this.ids = ids;
        this.clock = clock;
        this.wake = wake;
    }

    @InTenant
    @Override
    public void append(TenantId tenant, List<ConductEntry> entries) {
        Map<ContactId, Optional<byte[]>> keys = secrets.keysFor(
                tenant,
                entries.stream()
                        .filter(entry -> !entry.personal().isEmpty())
                        .map(RecordingConduct::contact)
                        .collect(Collectors.toSet()));
        List<ConductRows.Unsealed> records = new ArrayList<>();
        for (ConductEntry entry : entries) {
            UUID id = ids.next();
            Optional<String> ciphertext = entry.personal().isEmpty()
                    ? Optional.empty()
                    : keys.get(contact(entry)).map(key -> ContactSecrets.encrypt(key, id, entry.personal()));
            records.add(new ConductRows.Unsealed(id, ConductPayload.write(id, clock.instant(), entry, ciphertext)));
        }
        rows.append(tenant, records);
        wake.accept(new ConductAppended(tenant));
    }

    private static ContactId contact(ConductEntry entry) {
        return entry.contact()
                .orElseThrow(() -> new IllegalArgumentException("Personal content of nobody: " + entry.kind()));
    }

    @Override
    public Verification verify(TenantId tenant) {
        return verifying.verify(tenant);
    }

    @Override
    public ChainState state(TenantId tenant) {
        return reading.state(tenant);
    }

    @Override
    public List<ConductRecord> newest(TenantId tenant, int limit) {
        return reading.newest(tenant, limit).stream()
                .map(row -> ConductPayload.read(row.sequence(), row.payload()))
                .toList();
    }

    @Override
    public void export(TenantId tenant, Writer out) throws IOException {
        verifying.export(tenant, out);
    }

    @InTenant
    @Override
    public void erase(TenantId tenant, ContactId contact, Map<String, String> data) {
        secrets.destroy(tenant, contact);
        append(
                tenant,
                List.of(new ConductEntry("contact-erased", Optional.empty(), Optional.of(contact), data, Map.of())));
    }
}
