package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What a business knows of its contacts. */
@ApplicationScoped
public class ContactRegards {

    static final String HIGH = "HIGH";

    private final Sql sql;

    @Inject
    public ContactRegards(Sql sql) {
        this.sql = sql;
    }

    public Optional<ContactRegard> of(TenantId tenant, ContactId contact) {
        return sql.one(
                "select value_segment, churn_risk from routing.contacts where tenant_id = ? and id = ?",
                row -> new ContactRegard(row.text("value_segment").equals(HIGH), row.flag("churn_risk")),
                tenant,
                contact.value());
    }

    public Optional<ContactId> having(TenantId tenant, ContactKey key) {
        return sql.one(
                "select contact_id from routing.contact_keys where tenant_id = ? and kind = ? and value = ?",
                row -> new ContactId(row.uuid("contact_id")),
                tenant,
                key.kind(),
                key.value());
    }

    /** Whether there is such a contact. */
    public boolean save(TenantId tenant, ContactId contact, ContactRegard regard) {
        return sql.update(
                        "update routing.contacts set value_segment = ?, churn_risk = ? where tenant_id = ? and id = ?",
                        regard.highValue() ? HIGH : "",
                        regard.churnRisk(),
                        tenant,
                        contact.value())
                == 1;
    }

    /** Replaces an anonymous key, unless somebody has the other, or the contact has one that is not anonymous. */
    public void recognise(TenantId tenant, ContactKey anonymous, ContactKey verified, String name) {
        sql.update(
                "with recognised as (update routing.contact_keys k set kind = ?, value = ?"
                        + " where tenant_id = ? and kind = ? and value = ? and not exists (select 1"
                        + " from routing.contact_keys o where o.tenant_id = k.tenant_id"
                        + " and (o.contact_id = k.contact_id and o.kind <> 'VISITOR' or o.kind = ? and o.value = ?))"
                        + " returning contact_id)"
                        + " update routing.contacts c set name = left(?, 200) from recognised r"
                        + " where c.tenant_id = ? and c.id = r.contact_id and c.name = '' and ? <> ''",
                verified.kind(),
                verified.value(),
                tenant,
                anonymous.kind(),
                anonymous.value(),
                verified.kind(),
                verified.value(),
                name,
                tenant,
                name);
    }
}
