package org.alongside.metrics.store;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.metrics.Counted;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.StopLossFinding.State;

/** A finding as one line of text, and back. */
final class FindingText {

    private static final int WITH_EVIDENCE = 11;
    private static final StopLossFinding NONE =
            new StopLossFinding(State.UNKNOWN, Counted.NONE, 0, new Limits(0, 1), Optional.empty());

    private FindingText() {}

    static String of(StopLossFinding finding) {
        String line = String.join(
                ";",
                finding.state().name(),
                number(finding.window().did()),
                String.valueOf(finding.window().of()),
                String.valueOf(finding.cases()),
                String.valueOf(finding.limits().low()),
                String.valueOf(finding.limits().high()));
        return finding.evidence()
                .map(found -> String.join(
                        ";",
                        line,
                        found.since().toString(),
                        number(found.counted().did()),
                        String.valueOf(found.counted().of()),
                        String.valueOf(found.above()),
                        String.valueOf(found.times())))
                .orElse(line);
    }

    private static String number(double did) {
        return did == Math.rint(did) ? String.valueOf((long) did) : String.valueOf(did);
    }

    static StopLossFinding read(String line) {
        if (line.isEmpty()) {
            return NONE;
        }
        String[] parts = line.split(";");
        Optional<Evidence> evidence = parts.length < WITH_EVIDENCE
                ? Optional.empty()
                : Optional.of(new Evidence(
                        LocalDate.parse(parts[6]),
                        counted(parts[7], parts[8]),
                        Boolean.parseBoolean(parts[9]),
                        Double.parseDouble(parts[10])));
        return new StopLossFinding(
                State.valueOf(parts[0]),
                counted(parts[1], parts[2]),
                Long.parseLong(parts[3]),
                new Limits(Double.parseDouble(parts[4]), Double.parseDouble(parts[5])),
                evidence);
    }

    private static Counted counted(String did, String of) {
        return new Counted(Double.parseDouble(did), Long.parseLong(of));
    }
}
