package org.alongside.metrics.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact as it is looked up to open the conversations behind a number. Read only: facts are written by {@link Facts}.
 */
@Entity
@Table(schema = "metrics", name = "facts")
public class FactRecord {

    @Id
    @Column(name = "conversation_id")
    private UUID conversation;

    @Column(name = "opened_at")
    private Instant openedAt;

    private LocalDate day;

    @Column(name = "case_type")
    private String caseType;

    private String handler;

    protected FactRecord() {}

    public UUID conversation() {
        return conversation;
    }
}
