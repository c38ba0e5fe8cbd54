package org.alongside.inbox.channel.email.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied; owner-email=x",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "List-Unsubscribe: <mailto:x@y.example>",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
                "X-Autoreply: yes",
                "Return-Path: <>",
                "Feedback-ID: 1:2:3:x"
            })
    void noticesMachines(String header) {
        assertFalse(Mails.withHeaders(header).automatic().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: first-class",
                "Return-Path: <dana@customer.example>",
                "X-Mailer: a"
            })
    void takesPeopleForPeople(String header) {
        assertEquals("", Mails.withHeaders(header).automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailer-daemon", "noreply", "shop-no-reply", "do-not-reply", "bounce+7", "postmaster"})
    void noticesAddressesThatNobodyReads(String name) {
        assertFalse(
                Mails.read("From: " + name + "@b.example", "", "x").automatic().isEmpty());
    }

    @Test
    void tellsAnswersOfMachinesFromOtherMailOfMachines() {
        assertTrue(Mails.withHeaders("Auto-Submitted: auto-replied").automaticReply());
        assertTrue(Mails.withHeaders("Return-Path: <>", "In-Reply-To: <a@b>").automaticReply());
        assertFalse(Mails.withHeaders("Auto-Submitted: auto-generated").automaticReply());
    }

    @Test
    void readsWhichMailCameBackAndWhy() {
        Bounce bounce = Mails.read(
                        "From: Mail Delivery <MAILER-DAEMON@mx.example>",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                        "",
                        "--x",
                        "",
                        "It could not be delivered.",
                        "--x",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example",
                        "",
                        "Final-Recipient: rfc822; dana@customer.example",
                        "Action: failed",
                        "Status: 5.1.1",
                        "Diagnostic-Code: smtp; 550 5.1.1 unknown user",
                        "--x",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Subject: Re: Order",
                        "Message-ID: <ours@shop.example>",
                        "--x--")
                .bounce()
                .orElseThrow();

        assertEquals(new Bounce(Optional.of("<ours@shop.example>"), "dana@customer.example", "5.1.1", true), bounce);
    }

    @Test
    void delayIsNoFailure() {
        Bounce bounce = Mails.read(
                        "From: MAILER-DAEMON@mx.example",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                        "",
                        "--x",
                        "Content-Type: message/delivery-status",
                        "",
                        "Action: delayed",
                        "Status: 4.4.1",
                        "--x",
                        "Content-Type: message/rfc822",
                        "",
                        "Message-ID: <ours@shop.example>",
                        "",
                        "Hello",
                        "--x--")
                .bounce()
                .orElseThrow();

        assertFalse(bounce.gaveUp());
        assertEquals(Optional.of("<ours@shop.example>"), bounce.reference());
    }

    @Test
    void readsBouncesOfServersThatKnowNoReports() {
        Bounce bounce = Mails.read(
                        "From: mailer-daemon@old.example",
                        "",
                        "Sorry.",
                        "--- Below is a copy",
                        "Message-ID: <ours@shop.example>")
                .bounce()
                .orElseThrow();

        assertEquals(Optional.of("<ours@shop.example>"), bounce.reference());
    }
}
