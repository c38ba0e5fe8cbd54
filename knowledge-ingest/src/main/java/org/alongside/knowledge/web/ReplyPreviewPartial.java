package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.shared.web.View;

/** What a customer would read, before it is saved. */
public record ReplyPreviewPartial(List<Said> said) implements View {

    /** The text in one language. */
    public record Said(String language, List<Part> parts, List<String> unknown) {}

    /**
     * Plain text, or a field. @param kind TEXT, FILLED (known of everybody), ASKED (what the contact says) or UNKNOWN
     */
    public record Part(String text, String kind) {

        /** Whether it stands for something that differs from customer to customer. */
        public boolean field() {
            return !kind.equals("TEXT");
        }
    }
}
