package org.alongside.inbox.channel.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.InboxRhythms;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** How long an inbox waits for the rest of what somebody is writing, and how long nobody may wait. */
@Path("/{tenant}/settings/channels/{inbox}/rhythm")
@Needs(Role.ADMIN)
@ApplicationScoped
public class RhythmResource {

    private static final int UNPROCESSABLE = 422;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final InboxRhythms rhythms;
    private final Inboxes inboxes;
    private final Here here;

    @Inject
    public RhythmResource(InboxRhythms rhythms, Inboxes inboxes, Here here) {
        this.rhythms = rhythms;
        this.inboxes = inboxes;
        this.here = here;
    }

    @GET
    public RhythmPage rhythm(@PathParam("inbox") InboxId id) {
        Inbox inbox = inboxes.byId(here.tenantId(), id);
        InboxRhythm now = rhythms.of(here.tenantId(), id);
        return page(inbox, seconds(now.quiet()), Long.toString(now.patience().toSeconds()), Optional.empty());
    }

    @POST
    public Response set(
            @PathParam("inbox") InboxId id,
            @FormParam("quiet") @DefaultValue("") String quiet,
            @FormParam("patience") @DefaultValue("") String patience) {
        Inbox inbox = inboxes.byId(here.tenantId(), id);
        try {
            InboxRhythm wanted = new InboxRhythm(duration(quiet), duration(patience));
            rhythms.set(here.tenantId(), id, wanted, here.member().username());
            return Redirect.to(channel(id), "thread.rhythm.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(inbox, quiet, patience, Optional.of(refused)))
                    .build();
        }
    }

    private RhythmPage page(Inbox inbox, String quiet, String patience, Optional<RefusedException> refused) {
        String up = SettingsTabs.url(here.tenant(), "channels");
        return new RhythmPage(
                SettingsTabs.of(here.tenant(), "channels"),
                channel(inbox.id()) + "/rhythm",
                up,
                channel(inbox.id()),
                inbox.name(),
                quiet,
                patience,
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private String channel(InboxId id) {
        return SettingsTabs.url(here.tenant(), "channels") + "/" + id;
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis())
                .divide(THOUSAND)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Seconds, with a comma or a point. */
    private static Duration duration(String seconds) {
        try {
            return Duration.ofMillis(new BigDecimal(seconds.strip().replace(',', '.'))
                    .multiply(THOUSAND)
                    .longValue());
        } catch (NumberFormatException unreadable) {
            throw new RefusedException("thread.rhythm.number");
        }
    }
}
