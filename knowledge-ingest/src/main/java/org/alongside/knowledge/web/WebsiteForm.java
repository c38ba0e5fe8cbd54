package org.alongside.knowledge.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.alongside.knowledge.WebsitePlan;

/** What of a web site is read, as a person writes it. @param include one pattern a line */
public record WebsiteForm(
        String start,
        String include,
        String exclude,
        String mostPages,
        String mostDepth,
        String everyHours,
        String language,
        String audience) {

    static final WebsiteForm EMPTY = new WebsiteForm("", "", "", "200", "3", "168", "", "CUSTOMERS");

    static WebsiteForm of(MultivaluedMap<String, String> form) {
        return new WebsiteForm(
                field(form, "start", EMPTY.start),
                field(form, "include", EMPTY.include),
                field(form, "exclude", EMPTY.exclude),
                field(form, "mostPages", EMPTY.mostPages),
                field(form, "mostDepth", EMPTY.mostDepth),
                field(form, "everyHours", EMPTY.everyHours),
                field(form, "language", EMPTY.language),
                field(form, "audience", EMPTY.audience));
    }

    static WebsiteForm of(WebsitePlan plan) {
        return new WebsiteForm(
                plan.start(),
                String.join("\n", plan.include()),
                String.join("\n", plan.exclude()),
                String.valueOf(plan.mostPages()),
                String.valueOf(plan.mostDepth()),
                String.valueOf(plan.everyHours()),
                plan.language(),
                plan.audience().name());
    }

    WebsitePlan plan() {
        return new WebsitePlan(
                start,
                lines(include),
                lines(exclude),
                number(mostPages),
                number(mostDepth),
                number(everyHours),
                language,
                UploadForm.audience(audience));
    }

    public List<String> rhythms() {
        return List.of("0", "24", "168", "720");
    }

    private static String field(MultivaluedMap<String, String> form, String name, String otherwise) {
        String value = form.getFirst(name);
        return value == null ? otherwise : value.strip();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What is no number is out of every limit. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
