package org.alongside.routing.application;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.shared.TenantId;

/**
 * A person with a row in every table that can hold something of one, and their mark wherever there is room for words.
 * The mark is a word that occurs nowhere else.
 */
final class MarkedPerson {

    final String mark;
    final ContactId contact = new ContactId(UUID.randomUUID());
    private final UUID conversation = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();
    private final UUID file = UUID.randomUUID();
    private final UUID gap = UUID.randomUUID();
    private final UUID missed = UUID.randomUUID();
    private final TenantId tenant;

    MarkedPerson(TenantId tenant, String mark) {
        this.tenant = tenant;
        this.mark = mark;
    }

    /** SQL of the columns whose value is not just the mark, by table and column. */
    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        ids(given);
        shapes(given);
        return given;
    }

    private void ids(Map<String, String> given) {
        given.put("tenant_id", text(tenant));
        given.put("conversation_id", text(conversation));
        given.put("contact_id", text(contact));
        given.put("routing.contact_secrets.contact", text(contact));
        given.put("routing.contacts.id", text(contact));
        given.put("routing.conversations.id", text(conversation));
        given.put("routing.messages.id", text(message));
        given.put("routing.inbound_events.id", text(message));
        given.put("routing.outbox.message_id", text(message));
        given.put("routing.mails_set_aside.message_id", text(message));
        given.put("routing.attachments.id", text(file));
        given.put("routing.contact_merges.kept_id", text(contact));
        given.put("knowledge.gaps.id", text(gap));
        given.put("knowledge.missed_questions.id", text(missed));
        given.put("knowledge.missed_questions.gap_id", text(gap));
        given.put("knowledge.gap_arrivals.missed_id", text(missed));
        given.put("knowledge.markets.kind", "'CONTACT'");
        given.put("knowledge.markets.market", "'ES'");
        given.put("knowledge.markets.subject", text(contact));
    }

    private void shapes(Map<String, String> given) {
        String address = "'" + mark + "@mail.example'";
        for (String key : new String[] {
            "routing.contact_keys.value", "routing.contact_events.value", "routing.inbound_events.contact_value",
            "routing.conversations.contact_value", "routing.envelopes.sender", "routing.mails_set_aside.sender",
            "routing.event_arrivals.contact", "routing.transcript_requests.address"
        }) {
            given.put(key, address);
        }
        for (String kind : new String[] {
            "routing.contact_keys.kind",
            "routing.contact_events.kind",
            "routing.inbound_events.contact_kind",
            "routing.conversations.contact_kind"
        }) {
            given.put(kind, "'EMAIL'");
        }
        given.put("routing.contact_merges.keys", "array['EMAIL' || chr(9) || " + address + "]");
        given.put("routing.contact_merges.conversations", "array[" + text(conversation) + "]");
        given.put("routing.inbound_events.state", "'DONE'");
        given.put("routing.conversations.closed_at", "null");
        given.put("routing.conversations.assignee_id", "null");
        given.put("routing.conversations.owner", "'ASSISTANT'");
        given.put("routing.surveys.state", "'ANSWERED'");
        given.put("routing.surveys.reason", "''");
        given.put("routing.webhook_deliveries.state", "'DONE'");
        given.put("routing.events.kind", "'HANDED_BACK'");
        given.put("routing.conversations.erased_at", "null");
        given.put("routing.conduct_records.sequence", "null");
        json(given);
    }

    private void json(Map<String, String> given) {
        String evidence = "[{\"rule\": \"r\", \"kind\": \"ANGER\", \"evidence\": \"" + mark + "\"}]";
        given.put("routing.decisions.reasons", json(evidence));
        given.put("routing.replay_findings.reasons", json(evidence));
        given.put("routing.messages.signals", json(evidence));
        given.put("routing.decisions.facts", json("{\"signals\": " + evidence + "}"));
        given.put("routing.events.data", json("{\"reason\": \"" + mark + "\", \"member\": \"x\"}"));
        given.put(
                "routing.messages.attachments",
                json("[{\"id\": \"" + file + "\", \"name\": \"" + mark + "\", \"type\": \"a/b\", \"bytes\": \"3\"}]"));
        given.put("routing.envelopes.decorations", json("[]"));
        given.put("routing.inbound_events.origin", json("{\"subject\": \"" + mark + "\"}"));
    }

    private static String json(String document) {
        return "'" + document + "'::jsonb";
    }

    private static String text(Object id) {
        return "'" + id + "'";
    }
}
