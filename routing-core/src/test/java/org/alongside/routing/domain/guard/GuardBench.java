package org.alongside.routing.domain.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.routing.domain.guard.Reply.Cited;
import org.alongside.routing.domain.guard.Reply.Wishes;

/**
 * How much processor time all guards together take for a reply: the good and bad ones of the tests, each citing one
 * long passage.
 */
public final class GuardBench {

    private static final int ROUNDS = 40;
    private static final int WARM_UP = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GuardBench() {}

    public static void main(String[] arguments) {
        List<Reply> replies = replies();
        long[] took = new long[replies.size() * ROUNDS];
        int at = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Reply reply : replies) {
                long start = THREADS.getCurrentThreadCpuTime();
                Guards.examine(reply);
                if (round >= 0) {
                    took[at++] = THREADS.getCurrentThreadCpuTime() - start;
                }
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%d guards, %,d replies, CPU: p50 %.3f ms, p99 %.3f ms, longest %.3f ms%n",
                Guards.names().size(),
                took.length,
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                took[took.length - 1] / 1e6);
    }

    private static List<Reply> replies() {
        Map<String, List<String>> passages = Lines.byFirst("/guards/passages.txt", 4);
        List<Reply> replies = new ArrayList<>();
        for (List<String> good : Lines.of("/guards/good.txt", 3)) {
            replies.add(reply(passages.get(good.get(0)), good.get(2)));
        }
        for (List<String> bad : Lines.of("/guards/bad.txt", 3)) {
            replies.add(reply(passages.get(bad.get(1)), bad.get(2)));
        }
        return replies;
    }

    /** As long as passages are: the text three times. */
    private static Reply reply(List<String> passage, String text) {
        String all = String.join(" ", passage.get(3), passage.get(3), passage.get(3));
        return new Reply(
                text,
                passage.get(1),
                false,
                List.of(new Cited(passage.get(2), all)),
                List.of(),
                List.of("where is my order AB-12345 of 3 May?"),
                "",
                Wishes.NONE);
    }
}
