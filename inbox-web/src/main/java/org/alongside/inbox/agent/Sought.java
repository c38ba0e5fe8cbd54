package org.alongside.inbox.agent;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.routing.ConversationSearch.Query;

/** What an agent looks for in all conversations, as it stands in addresses. */
public class Sought {

    /** Which conversations. */
    public enum State {
        ALL,
        OPEN,
        CLOSED
    }

    static final Sought NOTHING = new Sought("", State.ALL, "");

    private static final int LONGEST = 200;

    private final String text;
    private final State state;
    private final String intent;

    public Sought(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("state") @DefaultValue("ALL") State state,
            @QueryParam("intent") @DefaultValue("") String intent) {
        this.text = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
        this.state = state;
        this.intent = intent;
    }

    boolean nothing() {
        return text.isEmpty();
    }

    String text() {
        return text;
    }

    State state() {
        return state;
    }

    String intent() {
        return intent;
    }

    Query query() {
        return new Query(text, state == State.ALL ? Optional.empty() : Optional.of(state == State.OPEN), intent);
    }

    /** To be put behind other parameters of an address; empty when nothing is looked for. */
    String parameters() {
        return nothing() ? "" : "&q=" + encoded(text) + "&state=" + state + "&intent=" + encoded(intent);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
