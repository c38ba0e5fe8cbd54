package org.alongside.inbox.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.shared.PowerCut;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.Updates;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The process dies before and after each commit and each call while it asks for news: each is there once, in order. */
class AskingCrashPointsTest {

    private static final int FEWEST_POINTS = 18;
    private static final int LAST = 3;

    private final TelegramStub telegram = new TelegramStub();

    @TestFactory
    Stream<DynamicTest> eachMessageIsThereOnceWhereverItDies() {
        int points = dies(Integer.MAX_VALUE);
        assertTrue(points >= FEWEST_POINTS, "only " + points + " points");
        return IntStream.rangeClosed(1, points).mapToObj(at -> DynamicTest.dynamicTest("point " + at, () -> dies(at)));
    }

    /** @return how many points were passed before everything was there */
    private int dies(int at) {
        String bot = Integer.toString(at);
        AskedBot world = new AskedBot(telegram, bot);
        telegram.keep("bill", new byte[] {1, 2, 3});
        telegram.news(bot, Updates.text(1, "4711", "hello"));
        telegram.news(
                bot,
                Updates.message(
                        2,
                        "4711",
                        "\"caption\":\"see this\",\"document\":{\"file_id\":\"bill\",\"file_name\":\"bill.pdf\"}"));
        telegram.news(bot, Updates.pressed(LAST, "4711", "choice:1", "Change my card"));

        PowerCut cut = new PowerCut(at);
        boolean lived = PowerCut.survives(() -> world.asks(cut, LAST));
        assertEquals(at > cut.passed(), lived);
        int passed = cut.passed();
        world.asks(PowerCut.never(), LAST);

        assertEquals(List.of("hello", "see this bill.pdf", "Change my card"), world.received());
        assertEquals(LAST, world.position().uid());
        return passed;
    }
}
