package org.alongside.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alongside.tenant.ChannelKind;

/** A program of the business that brings what contacts write, with a key, and reads answers where they stand. */
final class ApiCarrier implements Carrier {

    private final Calls calls;
    private final String path;
    private final String key;
    private final String inbox;

    ApiCarrier(Calls calls, String slug, String key, String inbox) {
        this.calls = calls;
        this.path = "/api/" + slug + "/v1/messages";
        this.key = key;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.API;
    }

    @Override
    public String contact(int customer) {
        return "customer-" + customer;
    }

    @Override
    public int sayingsOfOne() {
        return 5;
    }

    @Override
    public CompletableFuture<End> hand(Saying saying) {
        String body = "{\"inbox\":\"" + inbox + "\",\"id\":\"" + saying.token() + "\",\"contact\":{\"externalId\":\""
                + saying.contact() + "\"},\"text\":\"" + saying.text() + "\",\"language\":\"en\"}";
        return calls.post(path, body, "Authorization", "Bearer " + key);
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    /** Answers are fetched, not brought. */
    @Override
    public List<Heard> heard() {
        return List.of();
    }

    @Override
    public boolean hearsAll() {
        return false;
    }

    @Override
    public void close() {}
}
