package org.alongside.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alongside.stub.GraphStub;
import org.alongside.stub.Meta;
import org.alongside.tenant.ChannelKind;

/** Meta's side of one number: signed deliveries until they are taken, and a status of each message that reached it. */
final class WhatsAppCarrier implements Carrier {

    private static final long AGAIN_MILLIS = 1_000;

    private final Calls calls;
    private final GraphStub graph;
    private final String door;
    private final String number;
    private volatile boolean open = true;

    WhatsAppCarrier(Calls calls, GraphStub graph, String door, String number) {
        this.calls = calls;
        this.graph = graph;
        this.door = door;
        this.number = number;
        graph.afterTaking(number, this::tell);
    }

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public String contact(int customer) {
        return "34611" + (1_000_000 + customer);
    }

    @Override
    public int sayingsOfOne() {
        return 5;
    }

    @Override
    public CompletableFuture<End> hand(Saying saying) {
        return deliver(Meta.text("wamid." + saying.token(), saying.contact(), saying.text()));
    }

    private CompletableFuture<End> deliver(String value) {
        String body = Meta.delivery(Meta.change(number, value));
        return calls.post(door, body, "X-Hub-Signature-256", Meta.signature(body, GraphStub.APP_SECRET));
    }

    private void tell(GraphStub.Taken taken) {
        deliver(Meta.status(taken.id(), "delivered", taken.ours())).thenAccept(end -> {
            if (end == End.UNKNOWN && open) {
                CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> tell(taken));
            }
        });
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public List<Heard> heard() {
        return graph.all().stream()
                .filter(taken -> taken.number().equals(number))
                .map(taken -> new Heard("+" + taken.to(), taken.ours(), taken.at()))
                .toList();
    }

    @Override
    public Map<String, Long> firstHeard() {
        return graph.all().stream()
                .filter(taken -> taken.number().equals(number))
                .collect(Collectors.toMap(GraphStub.Taken::to, GraphStub.Taken::at, Math::min));
    }

    @Override
    public void close() {
        open = false;
    }
}
