package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.MailsSetAside;
import org.alongside.routing.store.SetAsideRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

@ApplicationScoped
class SettingMailsAside implements MailsSetAside {

    private final Transactions transactions;
    private final SetAsideRows rows;
    private final Clock clock;

    @Inject
    SettingMailsAside(Transactions transactions, SetAsideRows rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void keep(TenantId tenant, Mail mail) {
        transactions.run(tenant, () -> rows.add(tenant, mail));
    }

    @Override
    public List<Mail> newest(TenantId tenant, int limit) {
        return transactions.in(tenant, () -> rows.newest(tenant, limit));
    }

    @Override
    public Mail take(TenantId tenant, UUID mail) {
        return transactions
                .in(tenant, () -> rows.take(tenant, mail, clock.instant()))
                .orElseThrow(NotFoundException::new);
    }
}
