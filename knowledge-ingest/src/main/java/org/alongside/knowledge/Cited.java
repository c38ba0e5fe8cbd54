package org.alongside.knowledge;

/** A passage that an answer rests on, and whether it may still be quoted. */
public record Cited(Passage passage, Standing standing) {

    /** What has become of the passage since. */
    public enum Standing {
        /** An answer may quote it today. */
        IN_FORCE,
        /** A newer version of its document is in force. */
        REPLACED,
        /** Its validity is over, or somebody took it out of the answers. */
        ENDED
    }
}
