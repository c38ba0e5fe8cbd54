package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.knowledge.ReplyTerms.Opening;
import org.alongside.knowledge.ReplyTerms.Regard;
import org.alongside.knowledge.Scope;
import org.junit.jupiter.api.Test;

class ReplyChoiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final ReplyMoment MOMENT =
            new ReplyMoment("en", "", NOW, true, false, Audience.CUSTOMERS, Map.of(), List.of());

    @Test
    void saysNothingInALanguageThatIsMissing() {
        assertEquals(Optional.empty(), said(1, inLanguage("pt"), reply("Yes.", ReplyTerms.ALWAYS)));
    }

    @Test
    void keepsToItsMarketAndValidity() {
        ApprovedReply spanish = reply("In Spain.", terms(new Scope(Instant.EPOCH, Scope.OPEN, List.of("ES"), "")));
        ApprovedReply over = reply("Until today.", terms(new Scope(Instant.EPOCH, NOW, List.of(), "")));
        ApprovedReply later =
                reply("From tomorrow.", terms(new Scope(NOW.plusSeconds(86_400), Scope.OPEN, List.of(), "")));

        assertEquals(Optional.empty(), said(5, MOMENT, spanish, over, later));
        assertEquals(Optional.of("In Spain."), said(5, inMarket("ES"), spanish, over, later));
        assertEquals(Optional.empty(), said(5, inMarket("PT"), spanish));
    }

    @Test
    void keepsToBusinessHoursAndSegment() {
        ApprovedReply closed = reply("We are closed.", terms(Opening.CLOSED, Regard.ANY, Map.of()));
        ApprovedReply valued = reply("For you.", terms(Opening.ANY, Regard.HIGH_VALUE, Map.of()));
        ApprovedReply others = reply("For all.", terms(Opening.OPEN, Regard.OTHERS, Map.of()));
        ReplyMoment atNight = new ReplyMoment("en", "", NOW, false, true, Audience.CUSTOMERS, Map.of(), List.of());

        assertEquals(Optional.of("For all."), said(5, MOMENT, closed, valued, others));
        assertEquals(Optional.of("We are closed.\n\nFor you."), said(5, atNight, closed, valued, others));
    }

    @Test
    void keepsToWhatIsKnownOfTheConversation() {
        ApprovedReply gold = reply("Gold.", terms(Opening.ANY, Regard.ANY, Map.of("plan", "gold")));
        ApprovedReply any = reply("Any plan.", terms(Opening.ANY, Regard.ANY, Map.of("plan", "")));

        assertEquals(Optional.empty(), said(5, MOMENT, gold, any));
        assertEquals(Optional.of("Any plan."), said(5, knowing(Map.of("plan", "Basic")), gold, any));
        assertEquals(Optional.of("Gold.\n\nAny plan."), said(5, knowing(Map.of("plan", "GOLD")), gold, any));
    }

    @Test
    void whatIsForAgentsIsNeverSaidToCustomers() {
        ApprovedReply internal = reply(
                "Ask for the receipt.",
                new ReplyTerms(Audience.AGENTS_ONLY, Scope.ALWAYS, Opening.ANY, Regard.ANY, new TreeMap<>()));
        ReplyMoment draft = new ReplyMoment("en", "", NOW, true, false, Audience.AGENTS_ONLY, Map.of(), List.of());

        assertEquals(Optional.empty(), said(1, MOMENT, internal));
        assertEquals(Optional.of("Ask for the receipt."), said(1, draft, internal));
    }

    @Test
    void prefersAReplyWhoseFieldsAreKnown() {
        ApprovedReply precise = reply("Order {order number} is on its way.", ReplyTerms.ALWAYS);
        ApprovedReply general = reply("Orders take two days.", ReplyTerms.ALWAYS);

        assertEquals(Optional.of("Orders take two days."), said(1, MOMENT, precise, general));
        assertEquals(
                Optional.of("Order MP-1 is on its way."),
                said(1, knowing(Map.of("order_number", "MP-1")), precise, general));
        assertEquals(Optional.of("Order {order number} is on its way."), said(2, MOMENT, precise, precise));
    }

    @Test
    void doesNotRepeatItself() {
        ApprovedReply one = reply("One.", ReplyTerms.ALWAYS);
        ApprovedReply two = reply("Two.", ReplyTerms.ALWAYS);
        ReplyMoment after = new ReplyMoment("en", "", NOW, true, false, Audience.CUSTOMERS, Map.of(), List.of("One."));

        assertEquals(Optional.of("One."), said(2, MOMENT, one, one));
        assertEquals(Optional.of("Two."), said(1, after, one, two));
        assertEquals(Optional.of("One."), said(1, after, one));
    }

    @Test
    void tellsWhichVersionsItSays() {
        ApprovedReply one = reply("One.", ReplyTerms.ALWAYS);

        assertEquals(
                Optional.of(List.of(one.id() + "@3")),
                ReplyChoice.among(List.of(one), 1, MOMENT).map(ReadyReply::versions));
    }

    private static Optional<String> said(int most, ReplyMoment moment, ApprovedReply... replies) {
        return ReplyChoice.among(List.of(replies), most, moment).map(ReadyReply::text);
    }

    private static ReplyMoment inLanguage(String language) {
        return new ReplyMoment(language, "", NOW, true, false, Audience.CUSTOMERS, Map.of(), List.of());
    }

    private static ReplyMoment inMarket(String market) {
        return new ReplyMoment("en", market, NOW, true, false, Audience.CUSTOMERS, Map.of(), List.of());
    }

    private static ReplyMoment knowing(Map<String, String> values) {
        return new ReplyMoment("en", "", NOW, true, false, Audience.CUSTOMERS, values, new ArrayList<>());
    }

    private static ReplyTerms terms(Scope scope) {
        return new ReplyTerms(Audience.CUSTOMERS, scope, Opening.ANY, Regard.ANY, new TreeMap<>());
    }

    private static ReplyTerms terms(Opening opening, Regard regard, Map<String, String> fields) {
        return new ReplyTerms(Audience.CUSTOMERS, Scope.ALWAYS, opening, regard, new TreeMap<>(fields));
    }

    private static ApprovedReply reply(String text, ReplyTerms terms) {
        UUID id = UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ApprovedReply(id, "fees", text, new TreeMap<>(Map.of("en", text)), terms, 1, 3);
    }
}
