package org.alongside.routing;

/** Something observable in what a contact writes or does. A signal can lower autonomy and never raise it. */
public enum SignalKind {
    ASKS_FOR_PERSON(true),
    SAFETY(true),
    LEGAL(true),
    FRAUD(true),
    HARDSHIP(true),
    NEGATIVE_SENTIMENT(true),
    /** The contact says that the answers do not help. */
    NO_PROGRESS(true),
    /** The contact asks again what they asked before. */
    ASKED_AGAIN(false),
    /** Something must be looked at: a photo, a screenshot, a file. */
    NEEDS_EYES(true),
    /** The contact speaks of leaving, or of a competitor. */
    CHURN_RISK(true),
    /** The contact holds the business to account: complains, or wants an apology or redress for how it was done. */
    COMPLAINT(true),
    /** The contact is of a value segment that the business wants people to look after. */
    HIGH_VALUE(false),
    /** A signal of the business's own, by which a person takes over. */
    OWN_PERSON(false),
    /** A signal of the business's own, by which the assistant only drafts. */
    OWN_DRAFT(false);

    private final boolean worded;

    SignalKind(boolean worded) {
        this.worded = worded;
    }

    /** Whether we ship words that show it; the business may add its own. */
    public boolean worded() {
        return worded;
    }
}
