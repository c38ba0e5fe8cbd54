package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations.Box;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Owner;
import org.alongside.routing.Snooze;
import org.alongside.routing.Snooze.Woken;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;

/** The lists of the inbox: each box has an index in the order of its pages, and a page costs the same at any depth. */
@ApplicationScoped
public class ListStore {

    private static final int COUNT_TO = 1_000;
    /** The contact has written nothing since it was put to rest. */
    private static final String ASLEEP = "coalesce(c.contact_turns <= c.snoozed_turns, false)";

    static final String SELECTED = "select c.*, " + ASLEEP + " as asleep, p.name as contact_name";
    static final String FROM = " from routing.conversations c"
            + " join routing.contacts p on p.tenant_id = c.tenant_id and p.id = c.contact_id";

    private static final String ROWS = SELECTED + FROM + " where c.tenant_id = ? and ";

    private final Sql sql;

    @Inject
    public ListStore(Sql sql) {
        this.sql = sql;
    }

    /** A conversation as it stands in lists, without the names that other modules know. */
    public record Entry(
            ConversationId id,
            ContactId contact,
            String contactName,
            InboxId inbox,
            String language,
            Owner owner,
            boolean open,
            String intent,
            Optional<IntentTier> tier,
            String reason,
            String preview,
            Instant openedAt,
            Instant lastAt,
            Optional<Instant> waitingAt,
            Optional<Instant> promisedAt,
            Optional<MemberId> assignee,
            long epoch,
            Optional<String> outcome,
            Snooze snooze,
            Optional<MemberId> takenFrom,
            Optional<Instant> takenAt,
            boolean undoable) {}

    private record Place(Instant at, UUID id) {}

    public List<Entry> page(TenantId tenant, Box box, MemberId member, Optional<ConversationId> after, int limit) {
        Optional<Place> place = after.flatMap(last -> place(tenant, box, last));
        String order = box == Box.WAITING ? "asc" : "desc";
        String beyond = box == Box.WAITING ? ">" : "<";
        String column = "c." + column(box);
        return sql.list(
                ROWS + filter(box) + " and (? or (" + column + ", c.id) " + beyond + " (?, ?))" + " order by " + column
                        + " " + order + ", c.id " + order + " limit ?",
                ListStore::entry,
                tenant,
                member.value(),
                place.isEmpty(),
                place.map(Place::at).orElse(Instant.EPOCH),
                place.map(Place::id).orElse(new UUID(0, 0)),
                limit);
    }

    private Optional<Place> place(TenantId tenant, Box box, ConversationId last) {
        String column = column(box);
        return sql.one(
                "select " + column + " as at, id from routing.conversations where tenant_id = ? and id = ? and "
                        + column + " is not null",
                row -> new Place(row.instant("at"), row.uuid("id")),
                tenant,
                last.value());
    }

    /** Counts to a thousand, and no further. */
    public int count(TenantId tenant, Box box, MemberId member) {
        return sql.one(
                        "select count(*) as n from (select 1 from routing.conversations c where c.tenant_id = ? and "
                                + filter(box) + " limit " + COUNT_TO + ") counted",
                        row -> row.integer("n"),
                        tenant,
                        member.value())
                .orElse(0);
    }

    public Optional<Entry> byId(TenantId tenant, ConversationId conversation) {
        return sql.one(ROWS + "c.id = ?", ListStore::entry, tenant, conversation.value());
    }

    /** The contact's other conversations, newest first. */
    public List<Entry> earlier(TenantId tenant, ContactId contact, ConversationId but) {
        return sql.list(
                ROWS + "c.contact_id = ? and c.id <> ? order by c.opened_at desc limit 10",
                ListStore::entry,
                tenant,
                contact.value(),
                but.value());
    }

    /** All of the contact's, newest first. */
    public List<Entry> ofContact(TenantId tenant, ContactId contact) {
        return sql.list(
                ROWS + "c.contact_id = ? order by c.opened_at desc limit 50",
                ListStore::entry,
                tenant,
                contact.value());
    }

    public Optional<ConversationId> newestOf(TenantId tenant, InboxId inbox) {
        return sql.one(
                "select id from routing.conversations where tenant_id = ? and inbox_id = ?"
                        + " order by closed_at is null desc, last_at desc limit 1",
                row -> new ConversationId(row.uuid("id")),
                tenant,
                inbox.value());
    }

    /** The member's box names the member; the others must name them too, so that all take the same values. */
    private static String filter(Box box) {
        return switch (box) {
            case WAITING -> "c.owner = 'QUEUE' and c.closed_at is null and ?::uuid is not null";
            case MINE -> "c.assignee_id = ? and c.closed_at is null and not (" + ASLEEP + ")";
            case SNOOZED -> "c.assignee_id = ? and c.closed_at is null and " + ASLEEP;
            case OPEN -> "c.closed_at is null and ?::uuid is not null";
            case CLOSED -> "c.closed_at is not null and ?::uuid is not null";
        };
    }

    private static String column(Box box) {
        return switch (box) {
            case WAITING -> "waiting_at";
            case MINE, SNOOZED, OPEN -> "last_at";
            case CLOSED -> "closed_at";
        };
    }

    static Entry entry(Row row) throws SQLException {
        ContactId contact = new ContactId(row.uuid("contact_id"));
        String name = row.text("contact_name");
        String id = contact.toString();
        return new Entry(
                new ConversationId(row.uuid("id")),
                contact,
                name.isEmpty() ? "#" + id.substring(id.length() - 4) : name,
                new InboxId(row.uuid("inbox_id")),
                row.text("language"),
                row.constant("owner", Owner.class),
                row.maybeInstant("closed_at").isEmpty(),
                row.text("intent"),
                row.maybeText("tier").map(IntentTier::valueOf),
                row.text("reason"),
                row.text("preview"),
                row.instant("opened_at"),
                row.instant("last_at"),
                row.maybeInstant("waiting_at"),
                row.maybeInstant("promised_at"),
                row.maybeUuid("assignee_id").map(MemberId::new),
                row.number("epoch"),
                row.maybeText("outcome"),
                snooze(row),
                row.maybeUuid("taken_from").map(MemberId::new),
                row.maybeInstant("taken_at"),
                row.maybeInstant("closed_at").isPresent()
                        && row.maybeInstant("due_at").isPresent());
    }

    private static Snooze snooze(Row row) throws SQLException {
        boolean asleep = row.flag("asleep");
        boolean rested = row.maybeText("snoozed_turns").isPresent();
        String woken = row.text("woken");
        return new Snooze(
                asleep,
                asleep ? row.maybeInstant("due_at") : Optional.empty(),
                !woken.isEmpty()
                        ? Optional.of(Woken.valueOf(woken))
                        : Optional.of(Woken.CONTACT).filter(any -> rested && !asleep));
    }
}
