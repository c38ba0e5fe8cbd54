package org.alongside.launch.demo;

import java.util.List;

/** What the demo lender's customers of the last year wrote about. */
enum DemoTopic {
    PAYMENTS(
            "change_payment_card",
            "payments",
            "A",
            "SIMPLE",
            List.of("How do I change the card that I pay with?", "My card expired, where does the new one go?"),
            "Open Payments, choose Cards, then Change card.",
            "Your cards are under Payments."),
    ACCOUNT(
            "app_login_help",
            "account",
            "A",
            "SIMPLE",
            List.of("I cannot sign in to the app.", "The app does not take my code."),
            "Choose Forgotten code on the first screen; a new one arrives by text message.",
            "Please try again later."),
    REFUNDS(
            "refund_not_received",
            "refunds",
            "B",
            "COMPLEX",
            List.of("My refund has not come.", "The shop says it refunded me, and I see nothing."),
            "I found it with the shop; it is on your plan now.",
            "The shop has not sent it to us."),
    DISPUTES(
            "unrecognised_charge",
            "disputes",
            "B",
            "COMPLEX",
            List.of(
                    "There is a charge on my plan that I do not know.",
                    "I never bought this. Take it off.",
                    "What is this payment of last Tuesday?"),
            "I have opened a dispute; nothing is due while it runs.",
            "Charges are listed under Payments, with their shops.");

    private static final List<String> NAMES =
            List.of("Priya N.", "Tom W.", "Aisha K.", "Daniel F.", "Grace O.", "Leo M.", "Hannah B.", "Omar S.");

    private final String intent;
    private final String caseType;
    private final String tier;
    private final String complexity;
    private final List<String> questions;
    private final String good;
    private final String poor;

    DemoTopic(
            String intent,
            String caseType,
            String tier,
            String complexity,
            List<String> questions,
            String good,
            String poor) {
        this.intent = intent;
        this.caseType = caseType;
        this.tier = tier;
        this.complexity = complexity;
        this.questions = questions;
        this.good = good;
        this.poor = poor;
    }

    String intent() {
        return intent;
    }

    String caseType() {
        return caseType;
    }

    /** As it was then: disputes were let out of people's hands for a while. */
    String tier() {
        return tier;
    }

    String complexity() {
        return complexity;
    }

    String asks(int number) {
        return questions.get(number % questions.size());
    }

    String answers(boolean resolved) {
        return resolved ? good : poor;
    }

    String rule() {
        return this == DISPUTES ? "tier-c-intent" : "tier-b-not-promoted";
    }

    String name(int number) {
        return NAMES.get(number % NAMES.size());
    }
}
