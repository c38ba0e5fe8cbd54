package org.alongside.inbox.channel.email.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the sender wrote now, apart from what they quote and from their signature. Never folds everything away: of a
 * mail that is nothing but a quotation, all counts as said.
 */
record Folding(String said, String quoted) {

    /** Stands where a program put a line between answer and quotation. */
    static final String RULE = "-----Original Message-----";

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)^\\s*(on\\b.{5,200}\\bwrote|el\\b.{5,200}\\bescribió|em\\b.{5,200}\\bescreveu|le\\b.{5,200}\\ba écrit|am\\b.{5,200}\\bschrieb.{0,80})\\s*:\\s*$");
    private static final Pattern RULED = Pattern.compile(
            "(?i)^\\s*-{2,}\\s*(original message|mensaje original|mensagem original|message d'origine|ursprüngliche nachricht)\\s*-{2,}\\s*$");
    private static final Pattern SENDER_LINE = Pattern.compile("(?i)^\\s*\\*?(from|de|von)\\s*:\\*?\\s.*");
    private static final Pattern DATE_LINE =
            Pattern.compile("(?i)^\\s*\\*?(sent|date|enviado( el)?|enviada em|fecha|data|gesendet)\\s*:\\*?\\s.*");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^\\s*(sent from my|sent from outlook|get outlook for|enviado desde|enviado do meu|enviado de mi|obtener outlook|obter o outlook)\\b.*");
    private static final int HEADER_LINES = 5;

    static Folding of(String text) {
        List<String> lines =
                List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        int end = endOfAnswer(lines);
        List<String> said = new ArrayList<>();
        for (int at = 0; at < end; at++) {
            if (!lines.get(at).startsWith(">")) {
                said.add(lines.get(at));
            }
        }
        String kept = String.join("\n", said).replaceAll("\n{3,}", "\n\n").strip();
        boolean inline = said.size() < end;
        return kept.isEmpty()
                ? new Folding(text.strip(), "")
                // Whoever answers between the lines needs them all to be understood.
                : new Folding(kept, (inline ? text : String.join("\n", lines.subList(end, lines.size()))).strip());
    }

    private static int endOfAnswer(List<String> lines) {
        int end = lines.size();
        for (int at = 0; at < end; at++) {
            if (startsQuotation(lines, at) && !answeredBelow(lines, at)) {
                end = at;
            }
        }
        for (int at = 0; at < end; at++) {
            if (lines.get(at).strip().equals("--")) {
                return at;
            }
        }
        int last = lastWritten(lines, end);
        return last >= 0 && DEVICE.matcher(lines.get(last)).matches() ? last : end;
    }

    private static boolean startsQuotation(List<String> lines, int at) {
        String line = lines.get(at);
        String joined = at + 1 < lines.size() ? line + " " + lines.get(at + 1).strip() : line;
        return line.startsWith(">")
                || line.length() <= 300
                        && (RULED.matcher(line).matches()
                                || ATTRIBUTION.matcher(line).matches()
                                || joined.length() <= 400
                                        && !lines.get(Math.min(at + 1, lines.size() - 1))
                                                .startsWith(">")
                                        && ATTRIBUTION.matcher(joined).matches()
                                || headersOfQuotation(lines, at));
    }

    private static boolean headersOfQuotation(List<String> lines, int at) {
        return SENDER_LINE.matcher(lines.get(at)).matches()
                && lines.subList(at, Math.min(lines.size(), at + HEADER_LINES)).stream()
                        .anyMatch(line -> DATE_LINE.matcher(line).matches());
    }

    /** Only where the quotation marks its lines can anything below be an answer to it. */
    private static boolean answeredBelow(List<String> lines, int at) {
        boolean marked = false;
        for (int below = at; below < lines.size(); below++) {
            String line = lines.get(below);
            if (line.startsWith(">")) {
                marked = true;
            } else if (line.strip().equals("--")) {
                return false;
            } else if (marked && !line.isBlank() && !DEVICE.matcher(line).matches()) {
                return !startsQuotation(lines, below);
            }
        }
        return false;
    }

    private static int lastWritten(List<String> lines, int end) {
        int last = end - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last;
    }
}
