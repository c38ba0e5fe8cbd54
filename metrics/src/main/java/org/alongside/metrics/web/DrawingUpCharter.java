package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.metrics.AgreedTerms;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.Tally;
import org.alongside.metrics.web.CharterSheet.Part;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.tenant.Tenant;

/** Puts the charter's page together out of what is in force: charter, ranges, rules, figures of the last 28 days. */
@ApplicationScoped
public class DrawingUpCharter {

    private static final int DAYS = 28;
    private static final int TRIGGERS = 3;
    private static final List<Measure> INDICATORS =
            List.of(Measure.ESCALATION, Measure.FIRST_TIME_COMPLEX, Measure.TRANSFER_QUALITY);

    private final Scorecards scorecards;
    private final StopLoss stopLoss;
    private final AgreedTerms terms;
    private final SegmentNames names;
    private final Clock clock;

    @Inject
    public DrawingUpCharter(
            Scorecards scorecards, StopLoss stopLoss, AgreedTerms terms, SegmentNames names, Clock clock) {
        this.scorecards = scorecards;
        this.stopLoss = stopLoss;
        this.terms = terms;
        this.names = names;
        this.clock = clock;
    }

    CharterSheet of(Tenant tenant, CharterVersion version, Locale locale) {
        SheetWords words = new SheetWords(locale);
        Charter charter = version.charter();
        LocalDate today = clock.instant().atZone(tenant.zone()).toLocalDate();
        Period month = Period.ending(today, DAYS);
        return new CharterSheet(
                version.number(),
                words.in("sheet.title", tenant.name(), version.number()),
                List.of(
                        new Part(words.in("sheet.purpose"), List.of(charter.purpose()), true),
                        new Part(words.in("sheet.indicators"), indicators(tenant, month, words), false),
                        new Part(words.in("sheet.ranges"), ranges(tenant, charter, words), true),
                        new Part(words.in("sheet.triggers"), triggers(tenant, charter, words), true),
                        new Part(words.in("sheet.owners"), owners(charter), true),
                        new Part(words.in("sheet.reverse"), reverse(charter, words), true),
                        new Part(words.in("sheet.capacity"), capacity(tenant, charter, month, words), false)));
    }

    private List<String> indicators(Tenant tenant, Period month, SheetWords words) {
        Tally tally = scorecards.total(tenant.id(), Measure.counters(INDICATORS), Segment.ALL, month);
        return INDICATORS.stream()
                .map(measure -> indicator(tally.read(measure), words))
                .toList();
    }

    private static String indicator(Reading reading, SheetWords words) {
        String name = words.in("stoploss.measure." + reading.measure());
        if (!reading.known()) {
            return words.in("sheet.unknown", name);
        }
        Bounds bounds = reading.bounds();
        return words.in(
                "sheet.indicator",
                name,
                words.percent(reading.value().orElseThrow()),
                words.percent(bounds.low()),
                words.percent(bounds.high()),
                reading.n());
    }

    private List<String> ranges(Tenant tenant, Charter charter, SheetWords words) {
        List<String> lines = new ArrayList<>();
        for (String segment : List.of("overall", "A", "B", "C")) {
            Charter.Range range = charter.escalation().get(segment);
            if (range != null) {
                lines.add(words.in("sheet.range." + segment, words.percent(range.low()), words.percent(range.high())));
            }
        }
        terms.of(tenant.id())
                .ranges()
                .forEach((measure, range) -> lines.add(words.in(
                        "sheet.range.of",
                        words.in("stoploss.measure." + measure),
                        words.percent(range.low()),
                        words.percent(range.high()))));
        return lines;
    }

    /** The rules that act by themselves, then what people agreed to look at. */
    private List<String> triggers(Tenant tenant, Charter charter, SheetWords words) {
        Map<String, String> known = names.all(tenant.id(), tenant.language());
        List<String> lines = new ArrayList<>();
        stopLoss.rules(tenant.id()).stream()
                .map(RuleState::rule)
                .filter(rule -> rule.on()
                        && rule.action() != Action.ALARM
                        && rule.share().isPresent())
                .limit(TRIGGERS)
                .map(rule -> new RuleLine(rule, known))
                .forEach(line -> lines.add(words.in(
                        "sheet.trigger",
                        words.in(line.measureKey()),
                        words.in(
                                line.limitKey(),
                                line.low(),
                                line.high(),
                                line.rule().limit().baselineDays()),
                        words.in("stoploss.action." + line.rule().action()))));
        lines.addAll(charter.triggers());
        return lines;
    }

    private static List<String> owners(Charter charter) {
        return charter.owners().stream()
                .map(owner -> owner.name() + " (" + owner.username() + "): " + owner.covers())
                .toList();
    }

    private static List<String> reverse(Charter charter, SheetWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.in("sheet.reverse.by", charter.mayReverse()));
        lines.add(words.in(
                "sheet.raise.by", charter.authoriser(), charter.raising().coolDownHours()));
        if (charter.raising().secondApprover()) {
            lines.add(words.in("sheet.raise.two"));
        }
        if (charter.raising().stepByStep()) {
            lines.add(words.in("sheet.raise.step"));
        }
        lines.add(words.in("sheet.review", charter.reviewEveryDays()));
        return lines;
    }

    /** What people would have to take a day if a tier stepped back today, at the agreed pace. */
    private List<String> capacity(Tenant tenant, Charter charter, Period month, SheetWords words) {
        double pace = charter.capacity().conversationsPerAgentHour();
        double there = (double) charter.capacity().agents() * charter.capacity().hoursPerDay();
        List<String> lines = new ArrayList<>();
        lines.add(words.in("sheet.capacity.there", hours(there)));
        for (String tier : List.of("A", "B")) {
            long contained = scorecards
                    .total(tenant.id(), List.of(Counter.CONTAINED), Segment.of(Dimension.TIER, tier), month)
                    .get(Counter.CONTAINED);
            double daily = (double) contained / DAYS;
            lines.add(words.in("sheet.capacity.tier", tier, hours(daily), hours(pace > 0 ? daily / pace : 0)));
        }
        return lines;
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f", hours);
    }
}
