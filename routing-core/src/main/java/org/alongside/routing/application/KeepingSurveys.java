package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Survey;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.routing.Surveys;
import org.alongside.routing.domain.SurveyRules;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.SurveySettingsRows;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
@InTenant
class KeepingSurveys implements Surveys {

    private final SurveySettingsRows settings;
    private final SurveyRows rows;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingSurveys(SurveySettingsRows settings, SurveyRows rows, ConductLog conduct, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public SurveySettings of(TenantId tenant, InboxId inbox) {
        return settings.of(tenant, Optional.of(inbox));
    }

    @Override
    public SurveySettings ofBusiness(TenantId tenant) {
        return settings.of(tenant, Optional.empty());
    }

    @Override
    public List<InboxId> apart(TenantId tenant) {
        return settings.apart(tenant);
    }

    @Override
    public void set(TenantId tenant, Optional<InboxId> inbox, SurveySettings wanted, String username) {
        SurveyRules.require(wanted);
        settings.save(tenant, inbox, wanted, username, clock.instant());
        Map<String, String> data = new LinkedHashMap<>();
        inbox.ifPresent(id -> data.put("inbox", id.toString()));
        data.put("kinds", wanted.kinds().stream().sorted().map(SurveyKind::name).collect(Collectors.joining(",")));
        data.put("silence", Boolean.toString(wanted.afterSilence()));
        data.put("cap", Integer.toString(wanted.capDays()));
        data.put("percent", Integer.toString(wanted.percent()));
        data.put("quiet", wanted.quietFrom() + "-" + wanted.quietTo());
        data.put("by", username);
        conduct.append(tenant, ConductEntries.of("surveys-set", data));
    }

    @Override
    public void follow(TenantId tenant, InboxId inbox, String username) {
        if (settings.remove(tenant, inbox)) {
            conduct.append(
                    tenant, ConductEntries.of("surveys-followed", Map.of("inbox", inbox.toString(), "by", username)));
        }
    }

    @Override
    public List<Survey> ofConversation(TenantId tenant, ConversationId conversation) {
        return rows.of(tenant, conversation);
    }

    @Override
    public Optional<Instant> stoppedAt(TenantId tenant, ContactId contact) {
        return rows.stoppedAt(tenant, contact);
    }

    @Override
    public Map<Optional<Survey.Reason>, Long> unasked(TenantId tenant, Instant from, Instant to) {
        Map<Optional<Survey.Reason>, Long> counts = new LinkedHashMap<>();
        rows.unasked(tenant, from, to)
                .forEach((reason, n) -> counts.put(
                        reason.isEmpty() ? Optional.empty() : Optional.of(Survey.Reason.valueOf(reason)), n));
        return counts;
    }
}
