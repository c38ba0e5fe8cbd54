package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PublicationGate;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.routing.Publications;
import org.alongside.routing.PublishedVersion;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Asks the gates before a transaction begins. */
@ApplicationScoped
class PublishingPolicies implements Publications {

    private static final int LONGEST_COMMENT = 500;

    private final ChangingPublications changing;
    private final Surroundings surroundings;
    private final Iterable<PublicationGate> gates;

    @Inject
    PublishingPolicies(ChangingPublications changing, Surroundings surroundings, Instance<PublicationGate> gates) {
        this(changing, surroundings, (Iterable<PublicationGate>) gates);
    }

    PublishingPolicies(ChangingPublications changing, Surroundings surroundings, Iterable<PublicationGate> gates) {
        this.changing = changing;
        this.surroundings = surroundings;
        this.gates = gates;
    }

    @Override
    public void publish(TenantId tenant, Release release) {
        checkComment(release);
        findings(tenant).stream().filter(Finding::blocks).findFirst().ifPresent(PublishingPolicies::refuse);
        changing.publish(tenant, release, surroundings.of(tenant));
    }

    private static void checkComment(Release release) {
        if (release.comment().length() > LONGEST_COMMENT) {
            throw new RefusedException("routing.publish.fault.comment", LONGEST_COMMENT);
        }
    }

    private static void refuse(Finding finding) {
        throw new RefusedException(finding.messageKey(), finding.arguments().toArray());
    }

    @Override
    public List<Finding> findings(TenantId tenant) {
        List<Finding> findings = new ArrayList<>();
        gates.forEach(gate -> findings.addAll(gate.findings(tenant)));
        return findings;
    }

    @Override
    public void publishAgain(TenantId tenant, int number, Release release) {
        checkComment(release);
        changing.publishAgain(tenant, number, release);
    }

    @Override
    public void cancel(TenantId tenant, int number, String username) {
        changing.cancel(tenant, number, username);
    }

    @Override
    public void takeIntoDraft(TenantId tenant, int number, String username) {
        changing.takeIntoDraft(tenant, number, username);
    }

    @Override
    public List<PublishedVersion> versions(TenantId tenant, int limit) {
        return changing.versions(tenant, limit);
    }

    @Override
    public List<PolicyChange> draftChanges(TenantId tenant) {
        return changing.draftChanges(tenant);
    }

    @Override
    public List<PolicyChange> changesOf(TenantId tenant, int number) {
        return changing.changesOf(tenant, number);
    }
}
