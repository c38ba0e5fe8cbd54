package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alongside.routing.Charter;
import org.alongside.shared.RefusedException;

/** A charter as a person types it: shares in percent, one trigger a line. Kept as typed. */
public record CharterForm(
        String purpose,
        List<Owner> owners,
        String authoriser,
        String mayReverse,
        Map<String, Ends> ranges,
        String triggers,
        String reviewEveryDays,
        String agents,
        String hoursPerDay,
        String pace,
        boolean secondApprover,
        String coolDownHours,
        boolean stepByStep) {

    /** Blank rows on the form that nobody needs to fill. */
    private static final int OWNER_ROWS = 4;

    private static final int PERCENT = 100;

    public record Owner(String name, String username, String covers) {
        boolean blank() {
            return name.isEmpty() && username.isEmpty() && covers.isEmpty();
        }
    }

    /** Both ends of a range, in percent. */
    public record Ends(String low, String high) {
        boolean blank() {
            return low.isEmpty() && high.isEmpty();
        }
    }

    static CharterForm empty() {
        Map<String, Ends> ranges = new LinkedHashMap<>();
        Ranges.SEGMENTS.forEach(segment -> ranges.put(segment, new Ends("", "")));
        return new CharterForm("", padded(List.of()), "", "", ranges, "", "30", "", "8", "", false, "24", false);
    }

    static CharterForm of(Charter charter) {
        Map<String, Ends> ranges = new LinkedHashMap<>();
        for (String segment : Ranges.SEGMENTS) {
            Charter.Range range = charter.escalation().get(segment);
            ranges.put(
                    segment, range == null ? new Ends("", "") : new Ends(percent(range.low()), percent(range.high())));
        }
        return new CharterForm(
                charter.purpose(),
                padded(charter.owners().stream()
                        .map(owner -> new Owner(owner.name(), owner.username(), owner.covers()))
                        .toList()),
                charter.authoriser(),
                charter.mayReverse(),
                ranges,
                String.join("\n", charter.triggers()),
                String.valueOf(charter.reviewEveryDays()),
                String.valueOf(charter.capacity().agents()),
                String.valueOf(charter.capacity().hoursPerDay()),
                plain(charter.capacity().conversationsPerAgentHour()),
                charter.raising().secondApprover(),
                String.valueOf(charter.raising().coolDownHours()),
                charter.raising().stepByStep());
    }

    static CharterForm of(MultivaluedMap<String, String> sent) {
        Map<String, Ends> ranges = new LinkedHashMap<>();
        for (String segment : Ranges.SEGMENTS) {
            ranges.put(segment, new Ends(text(sent, "low-" + segment), text(sent, "high-" + segment)));
        }
        List<Owner> owners = IntStream.range(0, OWNER_ROWS)
                .mapToObj(row -> new Owner(
                        text(sent, "owner-name-" + row),
                        text(sent, "owner-username-" + row),
                        text(sent, "owner-covers-" + row)))
                .filter(owner -> !owner.blank())
                .toList();
        return new CharterForm(
                text(sent, "purpose"),
                padded(owners),
                text(sent, "authoriser"),
                text(sent, "mayReverse"),
                ranges,
                text(sent, "triggers"),
                text(sent, "reviewEveryDays"),
                text(sent, "agents"),
                text(sent, "hoursPerDay"),
                text(sent, "pace"),
                !text(sent, "secondApprover").isEmpty(),
                text(sent, "coolDownHours"),
                !text(sent, "stepByStep").isEmpty());
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private static List<Owner> padded(List<Owner> owners) {
        List<Owner> rows = new ArrayList<>(owners);
        while (rows.size() < OWNER_ROWS) {
            rows.add(new Owner("", "", ""));
        }
        return rows;
    }

    /** @throws RefusedException if a number is none, or a range is upside down */
    Charter toCharter() {
        Map<String, Charter.Range> given = new LinkedHashMap<>();
        ranges.forEach((segment, ends) -> {
            if (!ends.blank()) {
                given.put(segment, Ranges.of(segment, List.of(share(ends.low()), share(ends.high()))));
            }
        });
        return new Charter(
                purpose,
                owners.stream()
                        .filter(owner -> !owner.blank())
                        .map(owner -> new Charter.CharterOwner(owner.name(), owner.username(), owner.covers()))
                        .toList(),
                authoriser,
                mayReverse,
                given,
                Arrays.stream(triggers.split("\\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                (int) number(reviewEveryDays),
                new Charter.Capacity((int) number(agents), (int) number(hoursPerDay), number(pace)),
                new Charter.Raising(secondApprover, (int) number(coolDownHours), stepByStep));
    }

    private static double share(String percent) {
        return number(percent) / PERCENT;
    }

    private static double number(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            double number = Double.parseDouble(text.replace(',', '.'));
            if (Double.isFinite(number) && number >= 0) {
                return number;
            }
            throw new RefusedException("routing.charter.fault.number", text);
        } catch (NumberFormatException none) {
            throw new RefusedException("routing.charter.fault.number", text);
        }
    }

    private static String percent(double share) {
        return plain(share * PERCENT);
    }

    private static String plain(double number) {
        double rounded = Math.round(number * PERCENT) / (double) PERCENT;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
