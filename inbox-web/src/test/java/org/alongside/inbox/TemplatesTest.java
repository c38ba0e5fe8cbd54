package org.alongside.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/** What can be known about the templates of all modules without a server. */
class TemplatesTest {

    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*([\\w-]+)");
    private static final Pattern EXPRESSION =
            Pattern.compile("th:(?!each|with|fragment|remove|inline|assert|attr)[\\w:-]+=\"([^\"]*)\"");
    private static final Pattern PAGE_MEMBER = Pattern.compile("(?<![\\w.])page\\.(\\w+)");
    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern REPLACES = Pattern.compile("th:(replace|insert)=");
    private static final Pattern DEPENDS = Pattern.compile("th:(if|unless|each|with)=");
    private static final Pattern SINGLE_LETTER = Pattern.compile("\\$\\{[^}]*[=!]=\\s*'.'[^}]*}");
    private static final Pattern ICON = Pattern.compile("icon\\('([\\w-]+)'\\)");
    private static final Pattern VIEW_RECORD =
            Pattern.compile("record (\\w+(?:Page|Partial))\\b[^{]*?\\bimplements [^{]*\\bView\\b", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("package (org\\.alongside\\.(\\w+)[\\w.]*);");
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\sstyle\\s*=|th:style"),
            Pattern.compile("<style\\b"),
            Pattern.compile("\\son[a-z]+\\s*=|hx-on|th:on\\w+"),
            Pattern.compile("<script(?![^>]*\\bsrc\\s*=)"),
            Pattern.compile("th:utext|\\[\\("),
            Pattern.compile("javascript:"));

    private final List<Path> templates = SourceTree.templates();

    @Test
    void everyFragmentThatIsNamedExists() {
        List<String> missing = new ArrayList<>();
        Map<String, String> texts = texts();
        for (Path template : templates) {
            Matcher named = FRAGMENT.matcher(SourceTree.read(template));
            while (named.find()) {
                String file = named.group(1).isEmpty() ? SourceTree.templateName(template) : named.group(1);
                if (!holds(texts.get(file), named.group(2))) {
                    missing.add(SourceTree.shortName(template) + " names " + file + " :: " + named.group(2));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyExpressionParses() {
        List<String> broken = new ArrayList<>();
        ExpressionContext context = new ExpressionContext(new TemplateEngine().getConfiguration());
        for (Path template : templates) {
            Matcher expression = EXPRESSION.matcher(SourceTree.read(template));
            while (expression.find()) {
                String text = expression.group(1).replace("&amp;", "&").replace("&quot;", "\"");
                if (!text.isBlank() && !parses(context, text)) {
                    broken.add(SourceTree.shortName(template) + ": " + text);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPageAndPartialHasItsRecord() {
        List<String> records = new ArrayList<>(records().keySet());
        List<String> views = templates.stream()
                .map(SourceTree::templateName)
                .filter(name -> name.endsWith("Page") || name.endsWith("Partial"))
                .sorted()
                .toList();
        assertEquals(views, records);
    }

    @Test
    void pagesNameOnlyWhatTheirRecordHas() throws ClassNotFoundException {
        List<String> unknown = new ArrayList<>();
        Map<String, String> records = records();
        for (Path template : templates) {
            String name = SourceTree.templateName(template);
            if (!records.containsKey(name)) {
                continue;
            }
            Class<?> record = Class.forName(records.get(name));
            Matcher member = PAGE_MEMBER.matcher(SourceTree.read(template));
            while (member.find()) {
                if (!hasMethod(record, member.group(1))) {
                    unknown.add(name + " names page." + member.group(1));
                }
            }
        }
        assertEquals(List.of(), unknown, "a template sees components and public methods");
    }

    @Test
    void nothingIsInlineAndNothingUnescaped() {
        List<String> found = new ArrayList<>();
        for (Path template : templates) {
            String text = SourceTree.read(template);
            FORBIDDEN.stream()
                    .filter(pattern -> pattern.matcher(text).find())
                    .forEach(pattern -> found.add(SourceTree.shortName(template) + " has " + pattern));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void conditionsStandAroundReplacementsBecauseReplacingComesFirst() {
        List<String> ignored = new ArrayList<>();
        for (Path template : templates) {
            TAG.matcher(SourceTree.read(template))
                    .results()
                    .map(MatchResult::group)
                    .filter(tag ->
                            REPLACES.matcher(tag).find() && DEPENDS.matcher(tag).find())
                    .forEach(tag -> ignored.add(SourceTree.shortName(template) + ": " + tag));
        }
        assertEquals(List.of(), ignored, "put the condition or the loop into a th:block around it");
    }

    @Test
    void nothingIsComparedWithASingleLetterBecauseOgnlReadsItAsANumber() {
        List<String> found = new ArrayList<>();
        for (Path template : templates) {
            SINGLE_LETTER
                    .matcher(SourceTree.read(template))
                    .results()
                    .forEach(match -> found.add(SourceTree.shortName(template) + ": " + match.group()));
        }
        assertEquals(List.of(), found, "ask the record for the answer, or compare outside the braces");
    }

    @Test
    void viewsHoldNoFragmentWithParametersBecauseItWouldBeRenderedWithoutThem() {
        List<String> found = templates.stream()
                .filter(template -> SourceTree.templateName(template).matches(".*(Page|Partial)"))
                .filter(template -> SourceTree.read(template).matches("(?s).*th:fragment=\"\\w+\\(.*"))
                .map(SourceTree::shortName)
                .toList();
        assertEquals(List.of(), found, "move the fragment to a file of its own");
    }

    @Test
    void everyIconIsDrawn() {
        String sprite = SourceTree.read(SourceTree.assets().stream()
                .filter(asset -> asset.endsWith("icons.svg"))
                .findFirst()
                .orElseThrow());
        List<String> missing = templates.stream()
                .flatMap(template -> ICON.matcher(SourceTree.read(template)).results())
                .map(icon -> icon.group(1))
                .filter(icon -> !sprite.contains("<symbol id=\"" + icon + "\""))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void templatesAreThere() {
        assertFalse(templates.isEmpty());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        templates.forEach(template -> texts.put(SourceTree.templateName(template), SourceTree.read(template)));
        return texts;
    }

    private static boolean holds(String text, String fragment) {
        return text != null
                && (text.matches("(?s).*th:fragment=\"" + fragment + "[\"(\\s].*")
                        || text.matches("(?s).*<" + fragment + "[\\s>].*"));
    }

    private static boolean parses(ExpressionContext context, String text) {
        try {
            StandardExpressions.getExpressionParser(context.getConfiguration()).parseExpression(context, text);
            return true;
        } catch (RuntimeException syntax) {
            return false;
        }
    }

    /** Template name to class name of each record that implements View. */
    private static Map<String, String> records() {
        Map<String, String> records = new TreeMap<>();
        for (Path file : SourceTree.javaFiles()) {
            String text = SourceTree.read(file);
            Matcher view = VIEW_RECORD.matcher(text);
            Matcher home = PACKAGE.matcher(text);
            if (view.find() && home.find()) {
                records.put(home.group(2) + "/" + view.group(1), home.group(1) + "." + view.group(1));
            }
        }
        return records;
    }

    private static boolean hasMethod(Class<?> record, String name) {
        return Arrays.stream(record.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name) && Modifier.isPublic(method.getModifiers()));
    }
}
