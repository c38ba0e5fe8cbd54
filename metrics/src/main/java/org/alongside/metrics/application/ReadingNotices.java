package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notices;
import org.alongside.metrics.store.NoticeMails;
import org.alongside.metrics.store.NoticeRows;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.Role;

@InTenant
@ApplicationScoped
class ReadingNotices implements Notices {

    private static final Duration NEWS = Duration.ofDays(30);

    private final NoticeRows rows;
    private final NoticeMails mails;
    private final Clock clock;

    @Inject
    ReadingNotices(NoticeRows rows, NoticeMails mails, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public List<Notice> unseen(TenantId tenant, Member member) {
        return rows.unseen(
                member.username(), member.role() != Role.AGENT, clock.instant().minus(NEWS));
    }

    @Override
    public void seen(TenantId tenant, UUID notice, String username) {
        rows.byId(notice).orElseThrow(NotFoundException::new);
        rows.seen(notice, username, clock.instant());
    }

    @Override
    public List<Mail> mails(TenantId tenant, UUID subject) {
        return mails.of(subject);
    }
}
