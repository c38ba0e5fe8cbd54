package org.alongside.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The demo lender's last year, as JSON lines for the history import. From week 20 on the assistant answers disputes
 * too. From the third week of that they go wrong more and more, while payments go better by just as much: the average
 * stays. In week 25 they are given back to people, and come right. The same year for the same last day.
 */
final class DemoYear {

    static final int WEEKS = 52;
    static final int BEGUN = 20;
    static final int STOPPED = 25;
    private static final int DECAYS = BEGUN + 2;
    private static final int RELEASED = STOPPED + 3;

    private final LocalDate last;
    private final SplittableRandom random = new SplittableRandom(2026);
    private final DemoSurveys surveys = new DemoSurveys();
    private final List<String> lines = new ArrayList<>();

    private DemoYear(LocalDate last) {
        this.last = last;
    }

    /** @param last day of the year that is told, before today */
    static List<String> ending(LocalDate last) {
        DemoYear year = new DemoYear(last);
        for (int week = 0; week < WEEKS; week++) {
            year.tell(week);
        }
        return year.lines;
    }

    /** The first day of a week; week 0 is the oldest. */
    static LocalDate first(int week, LocalDate last) {
        return last.minusDays(7L * (WEEKS - week) - 1);
    }

    private void tell(int week) {
        boolean assistantDisputes = week >= BEGUN && week < STOPPED;
        double lost = assistantDisputes && week >= DECAYS ? 0.12 + 0.14 * (week - DECAYS) : 0;
        double gained = lost * 30 / 78;
        tell(week, 54, DemoTopic.PAYMENTS, "ASSISTANT", 0.78 + gained, 4);
        tell(week, 8, DemoTopic.PAYMENTS, "HANDED", 0.86, 4);
        tell(week, 24, DemoTopic.ACCOUNT, "ASSISTANT", 0.79 + gained, 4);
        tell(week, 12, DemoTopic.REFUNDS, "HANDED", 0.79, 4);
        if (assistantDisputes) {
            tell(week, 30, DemoTopic.DISPUTES, "ASSISTANT", 0.80 - lost, 4 - (int) Math.round(lost * 5));
            tell(week, 4, DemoTopic.DISPUTES, "AGENT", 0.81, 4);
        } else {
            tell(week, 34, DemoTopic.DISPUTES, week >= RELEASED ? "HANDED" : "AGENT", 0.81, 4);
        }
    }

    private void tell(int week, int many, DemoTopic topic, String handler, double resolved, int stars) {
        for (int number = 0; number < many; number++) {
            int day = (int) (7 * (number + random.nextDouble()) / many);
            Instant opened = first(week, last)
                    .plusDays(Math.min(6, day))
                    .atStartOfDay(ZoneOffset.UTC)
                    .plusHours(8)
                    .plusSeconds(random.nextInt(36_000))
                    .toInstant();
            lines.add(line(topic, handler, opened, random.nextDouble() < resolved, stars));
        }
    }

    private String line(DemoTopic topic, String handler, Instant opened, boolean resolved, int stars) {
        int number = lines.size() + 1;
        boolean known = random.nextDouble() < 0.95;
        boolean person = !handler.equals("ASSISTANT");
        Instant replied = opened.plusSeconds(person ? 240 + random.nextInt(1_500) : 3 + random.nextInt(4));
        Instant closed = replied.plus(Duration.ofMinutes(6 + random.nextInt(30)));
        StringBuilder json = new StringBuilder("{\"id\":\"demo-").append(number);
        json.append("\",\"contact\":{\"id\":\"demo-")
                .append(random.nextInt(1_800))
                .append("\",\"name\":\"");
        json.append(topic.name(random.nextInt(1_000))).append("\"},\"language\":\"en\"");
        field(json, "intent", topic.intent());
        field(json, "caseType", topic.caseType());
        field(json, "tier", topic.tier());
        field(json, "complexity", topic.complexity());
        field(
                json,
                "decision",
                handler.equals("ASSISTANT") ? "CONTAIN" : handler.equals("HANDED") ? "ASSIST" : "ESCALATE");
        json.append(",\"policy\":1,\"messages\":[");
        message(json, "CONTACT", "", topic.asks(number), opened);
        json.append(',');
        message(
                json,
                person ? "AGENT" : "ASSISTANT",
                person ? "Ana Brooks" : "Marlow assistant",
                topic.answers(resolved),
                replied);
        json.append(']');
        if (person) {
            json.append(",\"handoff\":{\"rule\":\"")
                    .append(topic.rule())
                    .append("\",\"offeredAt\":\"")
                    .append(opened.plusSeconds(2));
            json.append("\",\"acceptedAt\":\"")
                    .append(opened.plusSeconds(60 + random.nextInt(150)))
                    .append("\"}");
        }
        field(json, "outcome", !known ? "UNKNOWN" : resolved ? "RESOLVED" : "NOT_RESOLVED");
        field(json, "closedAt", closed.toString());
        if (random.nextDouble() < 0.35) {
            int given = Math.max(1, Math.min(5, stars + (resolved ? 1 : -2) - random.nextInt(2)));
            json.append(",\"rating\":{\"stars\":")
                    .append(given)
                    .append(",\"at\":\"")
                    .append(closed.plusSeconds(90))
                    .append("\"}");
        }
        surveys.add(json, handler, stars + (resolved ? 1 : -2), closed);
        return json.append('}').toString();
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append(String.format(Locale.ROOT, ",\"%s\":\"%s\"", name, value));
    }

    private static void message(StringBuilder json, String by, String name, String text, Instant at) {
        json.append(String.format(
                Locale.ROOT, "{\"by\":\"%s\",\"name\":\"%s\",\"text\":\"%s\",\"at\":\"%s\"}", by, name, text, at));
    }
}
