package org.alongside.load;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.stub.PostOffice;
import org.alongside.tenant.ChannelKind;

/** Customers' mail servers, which hand in to the business's own; it takes mail whether we live or not. */
final class MailCarrier implements Carrier {

    private static final String CUSTOMERS = "@customer.example";

    private final PostOffice post;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    MailCarrier(PostOffice post) {
        this.post = post;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
    }

    @Override
    public String contact(int customer) {
        return "c" + customer + CUSTOMERS;
    }

    /** Machines answer one sender once a day. */
    @Override
    public int sayingsOfOne() {
        return 1;
    }

    @Override
    public CompletableFuture<End> hand(Saying saying) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        post.submit(saying.contact(), "A question", saying.token(), saying.text());
                        return End.OK;
                    } catch (MessagingException failure) {
                        return End.UNKNOWN;
                    }
                },
                threads);
    }

    @Override
    public boolean answersItself() {
        return false;
    }

    /** Not what the business writes to its own people by the same mailbox: notices of trips, for example. */
    @Override
    public List<Heard> heard() {
        return post.sent().stream()
                .map(mail -> new Heard(PostOffice.header(mail, "To"), PostOffice.header(mail, "Message-ID"), 0))
                .filter(mail -> mail.contact().endsWith(CUSTOMERS))
                .toList();
    }

    /** Nobody watches a mailbox for an answer. */
    @Override
    public Map<String, Long> firstHeard() {
        return Map.of();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
