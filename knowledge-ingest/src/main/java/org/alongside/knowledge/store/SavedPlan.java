package org.alongside.knowledge.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many of the replies to an intent are said together. */
@Entity(name = "SavedPlan")
@Table(schema = "knowledge", name = "reply_plans")
public class SavedPlan {

    @Id
    private UUID id;

    private String intent;
    private int most;

    protected SavedPlan() {}

    public SavedPlan(UUID id, String intent) {
        this.id = id;
        this.intent = intent;
    }

    public void say(int atMost) {
        this.most = atMost;
    }

    public String intent() {
        return intent;
    }

    public int most() {
        return most;
    }
}
