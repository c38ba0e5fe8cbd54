package org.alongside.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.launch.Installation;
import org.alongside.launch.Node;
import org.alongside.launch.Postmaster;
import org.alongside.load.Carrier;
import org.alongside.load.Connecting;
import org.alongside.load.Entrance;
import org.alongside.load.History;
import org.alongside.stub.GraphStub;
import org.alongside.stub.PostOffice;
import org.alongside.stub.TelegramStub;

/** An installation with every channel connected to carriers on this machine, on which faults happen. */
final class Stage implements AutoCloseable {

    private static final int STREAMS = 100;

    private final Installation installation = Installation.start("faults");
    private final GraphStub graph = new GraphStub();
    private final TelegramStub telegram = new TelegramStub();
    private final PostOffice post = new PostOffice();
    private final List<Node> nodes = new ArrayList<>();
    private final List<CompletableFuture<Void>> starts = new ArrayList<>();
    private final Postmaster postmaster;
    private final History history;
    private final List<Carrier> carriers;

    /** Takes about a minute and a half on a calm machine. */
    Stage(int nodes, History history) {
        this.history = history;
        for (int i = 0; i < nodes; i++) {
            this.nodes.add(installation.addNode(configuration()));
            starts.add(CompletableFuture.completedFuture(null));
        }
        installation.loadDemo();
        postmaster = installation.postmaster();
        Entrance entrance = new Entrance(this.nodes.stream().map(Node::baseUrl).toList());
        Connecting marlow = new Connecting(installation, entrance, "marlow", "maya.lin");
        carriers = List.of(
                marlow.chat(STREAMS),
                marlow.whatsApp(graph, "100200400"),
                marlow.telegram(telegram, "7101", false),
                marlow.telegram(telegram, "7102", true),
                marlow.mail(post),
                marlow.api());
    }

    private Map<String, String> configuration() {
        return Map.of(
                "alongside.whatsapp.url",
                graph.url(),
                "alongside.telegram.url",
                telegram.url(),
                "alongside.mail.local",
                "true",
                // Nodes come back sooner, and are killed more often in the same time.
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Xshare:auto -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
    }

    Installation installation() {
        return installation;
    }

    List<Carrier> carriers() {
        return carriers;
    }

    Postmaster postmaster() {
        return postmaster;
    }

    History history() {
        return history;
    }

    /** Kills one of those that are up, while another serves, and starts it again, for which nobody waits. */
    synchronized void killOne(Random random) {
        while (up().size() < Math.min(2, nodes.size())) {
            awaitAny();
        }
        List<Integer> up = up();
        int chosen = up.get(random.nextInt(up.size()));
        nodes.get(chosen).kill();
        starts.set(chosen, CompletableFuture.runAsync(() -> start(chosen)));
    }

    /** Kills all of them at once, and starts them again, for which nobody waits. */
    synchronized void killAll() {
        awaitNodes();
        nodes.parallelStream().forEach(Node::kill);
        for (int i = 0; i < nodes.size(); i++) {
            int chosen = i;
            starts.set(chosen, CompletableFuture.runAsync(() -> start(chosen)));
        }
    }

    private List<Integer> up() {
        return IntStream.range(0, nodes.size())
                .filter(i -> starts.get(i).isDone())
                .boxed()
                .toList();
    }

    /** Until one more is ready. */
    private void awaitAny() {
        CompletableFuture<?>[] starting =
                starts.stream().filter(start -> !start.isDone()).toArray(CompletableFuture[]::new);
        if (starting.length > 0) {
            CompletableFuture.anyOf(starting).join();
        }
    }

    private void start(int chosen) {
        long began = System.nanoTime();
        nodes.get(chosen).start();
        System.out.printf(
                Locale.ROOT,
                "    node %d is ready again after %.1f s%n",
                chosen + 1,
                (System.nanoTime() - began) / 1e9);
    }

    /** Returns when every node is ready. */
    synchronized void awaitNodes() {
        CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    }

    @Override
    public void close() {
        carriers.forEach(Carrier::close);
        installation.close();
        post.close();
    }
}
