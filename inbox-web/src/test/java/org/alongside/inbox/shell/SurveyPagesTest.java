package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.inbox.agent.DeskSamples;
import org.alongside.inbox.survey.SurveyForm;
import org.alongside.inbox.survey.SurveyPage;
import org.alongside.inbox.survey.SurveySettingsPage;
import org.alongside.routing.Invitation.Answer;
import org.alongside.routing.Invitation.Question;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

/** The pages of surveys, with all their texts, in every language. */
class SurveyPagesTest {

    private static final List<String> STATES = List.of("OPEN", "THANKS", "ANSWERED", "EXPIRED", "STOPPED");

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyPageHasItsTextsInEveryLanguage() {
        for (String language : Languages.SPOKEN) {
            pages(language).forEach((name, page) -> {
                String html = templates.render(page, SampleShell.of("light", language));
                assertFalse(html.contains("??"), name + " in " + language);
                assertFalse(html.contains(">survey"), name + " in " + language);
            });
        }
    }

    @Test
    void whoeverCannotSeeAScaleHearsItsEnds() {
        String html = templates.render(survey("OPEN", "en"), SampleShell.of("light", "en"));

        assertTrue(html.contains("aria-label=\"1, Very hard\""), html);
        assertTrue(html.contains("aria-label=\"3, Very easy\""), html);
        assertEquals(1, html.split("checked=", -1).length - 1);
        assertTrue(html.contains("&lt;b&gt;said&lt;/b&gt;"));
    }

    @Test
    void whereNothingIsAskedNothingIsSent() {
        for (String state : STATES.subList(1, STATES.size())) {
            assertFalse(templates
                    .render(survey(state, "en"), SampleShell.of("light", "en"))
                    .contains("<form"));
        }
    }

    private static Map<String, View> pages(String language) {
        Map<String, View> pages = new LinkedHashMap<>();
        STATES.forEach(state -> pages.put(state, survey(state, language)));
        pages.put("business", settings("", false, null));
        pages.put("inbox", settings("Shop", false, "survey.refused.cap"));
        pages.put("apart", settings("Shop", true, null));
        return pages;
    }

    private static SurveyPage survey(String state, String language) {
        List<Answer> answers = new ArrayList<>();
        List.of("1", "2", "3").forEach(value -> answers.add(new Answer(value, value)));
        return new SurveyPage(
                "/survey/x",
                "Shop",
                Locale.forLanguageTag(language),
                state,
                List.of(
                        new Question(SurveyKind.EFFORT, "How easy?", "Very hard", "Very easy", answers),
                        new Question(SurveyKind.REPEATED, "Twice?", "", "", List.of(new Answer("yes", "Yes")))),
                Map.of(SurveyKind.EFFORT, "2"),
                "<b>said</b>",
                "survey.refused.empty",
                List.of());
    }

    private static SurveySettingsPage settings(String inbox, boolean apart, String problem) {
        SurveyForm form = new SurveyForm(
                Set.of(SurveyKind.SEAM), true, "30", "50", "21:00", "09:00", Map.of("SEAM.pt", "E agora?"));
        return new SurveySettingsPage(
                DeskSamples.TABS,
                "/s",
                "/s",
                inbox,
                apart,
                form,
                List.of(new SurveySettingsPage.Place("Line", "WHATSAPP", true, "/s/1")),
                "Europe/Madrid",
                "Shop",
                "/m",
                problem,
                List.of(365));
    }
}
