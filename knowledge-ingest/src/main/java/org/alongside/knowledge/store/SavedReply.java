package org.alongside.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReply;

/** An approved reply as it stands in the database: one per intent and language, whose text is replaced as a whole. */
@Entity(name = "SavedReply")
@Table(schema = "knowledge", name = "approved_replies")
public class SavedReply {

    @Id
    private UUID id;

    private String intent;
    private String language;
    private String text;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SavedReply() {}

    public SavedReply(UUID id, String intent, String language) {
        this.id = id;
        this.intent = intent;
        this.language = language;
    }

    public void say(String newText, Instant at) {
        this.text = newText;
        this.savedAt = at;
    }

    public ApprovedReply toReply() {
        return new ApprovedReply(id, intent, language, text);
    }
}
