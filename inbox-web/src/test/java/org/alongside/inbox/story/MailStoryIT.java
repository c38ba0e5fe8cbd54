package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import org.alongside.it.Eventually;
import org.alongside.stub.PostOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** E-mail from the form that connects a mailbox to the answer of a person, over real IMAP and SMTP. */
class MailStoryIT extends StoryWorld {

    private static final String DANA = "dana@customer.example";
    private static final String QUESTION = "how do I change the card that I pay with?";

    private static PostOffice post;
    private static Page agent;
    private static String asked;

    @BeforeAll
    static void openThePostOffice() {
        post = new PostOffice();
        agent = browsing.signedIn("ana.brooks", "/marlow/inbox");
    }

    @AfterAll
    static void closeThePostOffice() {
        post.close();
    }

    @Test
    @Order(1)
    void adminConnectsAMailboxByTheForm() {
        Page admin = browsing.signedIn("maya.lin", "/marlow/settings/channels/new/EMAIL");
        admin.locator("[name=name]").fill("Help by mail");
        admin.locator("[name=assistantName]").fill("Robin");
        admin.locator("[name=address]").fill(PostOffice.HELP);
        admin.locator("[name=imapHost]").fill("127.0.0.1");
        admin.locator("[name=imapPort]").fill(Integer.toString(post.imap()));
        admin.locator("[name=imapSecurity]").selectOption("NONE");
        admin.locator("[name=smtpHost]").fill("127.0.0.1");
        admin.locator("[name=smtpPort]").fill(Integer.toString(post.smtp()));
        admin.locator("[name=smtpSecurity]").selectOption("NONE");
        admin.locator("[name=password]").fill("wrong");
        admin.locator("[name=trustedServer]").fill("mx.marlow.example");
        admin.locator("[name=signature]").fill("Marlow Ltd, 1 High Street");
        Browsing.button(admin, "Connect").click();
        assertThat(admin.locator("main")).containsText("The server refused user name or password");

        admin.locator("a[href$='/edit']").click();
        admin.locator("[name=password]").fill(PostOffice.PASSWORD);
        Browsing.button(admin, "Save").click();
        assertThat(admin.locator("main")).not().containsText("refused user name");
        Eventually.that("somebody reads the mailbox", () -> "1".equals(readers()));
    }

    @Test
    @Order(2)
    void assistantAnswersInTheThread() {
        asked = post.verified(DANA, "Subject: My card", "", QUESTION);

        MimeMessage answer = post.mail(DANA, 1);

        assertEquals(asked, PostOffice.header(answer, "In-Reply-To"));
        assertEquals("auto-replied", PostOffice.header(answer, "Auto-Submitted"));
        assertEquals("ai", PostOffice.header(answer, "Alongside-Author"));
        assertEquals("Re: My card", PostOffice.header(answer, "Subject"));
        String text = PostOffice.text(answer);
        assertTrue(text.contains("AI assistant") && text.contains("“person”"), text);
        assertTrue(text.contains("Marlow Ltd"), text);
    }

    @Test
    @Order(3)
    void customerWhoAnswersPersonGetsOne() {
        MimeMessage answer = post.mail(DANA, 1);
        post.verified(
                DANA,
                "Subject: Re: My card",
                "In-Reply-To: " + PostOffice.header(answer, "Message-ID"),
                "",
                "Person",
                "",
                "On Monday, Marlow wrote:",
                "> " + QUESTION);

        String promise = PostOffice.text(post.mail(DANA, 2));
        assertTrue(promise.contains("Sent automatically"), promise);
        open("dana");
        assertThat(agent.locator("#conversation .workbench-head")).containsText("Waiting for a person");
    }

    @Test
    @Order(4)
    void personAnswersByNameAndTheReplyJoins() {
        Browsing.ready(agent).locator("#composer summary").click();
        agent.locator("#copies").fill("tom@customer.example; TIM@customer.example");
        agent.locator("#subject").fill("Re: My new card");
        reply("Hello Dana, I have changed it for you.");

        MimeMessage answer = post.mail(DANA, 3);
        assertEquals("person", PostOffice.header(answer, "Alongside-Author"));
        assertEquals("", PostOffice.header(answer, "Auto-Submitted"));
        assertTrue(PostOffice.header(answer, "From").contains("Ana Brooks"));
        assertEquals("Re: My new card", PostOffice.header(answer, "Subject"));
        assertEquals(
                "tom@customer.example,tim@customer.example",
                PostOffice.header(answer, "Cc").replaceAll("\\s", ""));
        assertThat(agent.locator("#thread .message").last()).containsText("tim@customer.example");
        assertTrue(PostOffice.text(answer).contains("I have changed it"));

        post.deliver(
                PostOffice.HELP,
                DANA,
                "Subject: Re: My card",
                "References: " + asked + " " + PostOffice.header(answer, "Message-ID"),
                "",
                "Thank you so much, Ana!",
                "",
                "On Monday, Ana wrote:",
                "> I have changed it for you.");
        assertThat(agent.locator("#thread")).containsText("Thank you so much, Ana!");
        assertThat(agent.locator("#thread .message").last()).containsText("Answers our mail");
        assertThat(agent.locator("#thread .message").last().locator("details.quoted"))
                .hasCount(1);
    }

    @Test
    @Order(5)
    void strangerWithAForeignReferenceGetsNothingOfTheConversation() {
        String reference = PostOffice.header(post.mail(DANA, 3), "Message-ID");
        post.verified(
                "eve@evil.example",
                "Subject: Re: My card",
                "In-Reply-To: " + reference,
                "References: " + asked + " " + reference,
                "",
                "I want to talk to a person. What did you change there?");

        open("What did you change there");
        assertThat(agent.locator("#thread")).containsText("answers a conversation of another customer");
        assertThat(agent.locator("#thread")).not().containsText("Thank you so much, Ana!");
        assertEquals("0", inOneConversation("%What did you change there%", "%Thank you so much%"));
    }

    @Test
    @Order(6)
    void forgedSenderGetsAConversationOfItsOwnAndNoMachineAnswers() {
        int before = post.mails(DANA).size();
        post.deliver(
                PostOffice.HELP,
                DANA,
                "Authentication-Results: mx.marlow.example; dmarc=fail",
                "Subject: Urgent",
                "",
                "This is Dana from a new place, " + QUESTION);

        open("from a new place");
        assertThat(agent.locator("#thread")).containsText("Sender probably forged");
        assertThat(agent.locator("#thread")).not().containsText("Thank you so much, Ana!");
        assertThat(agent.locator("#thread")).containsText("Not sent on purpose");
        assertEquals(before, post.mails(DANA).size());
    }

    @Test
    @Order(7)
    void mailThatComesBackIsSeenByItsAgent() {
        post.verified("tom@customer.example", "Subject: Hello", "", "I want to talk to a person about my parcel");
        open("about my parcel");
        reply("Hello Tom, I look at it.");
        MimeMessage answer = post.mails("tom@customer.example").stream()
                .reduce((earlier, later) -> later)
                .filter(mail -> PostOffice.text(mail).contains("I look at it"))
                .orElseGet(() -> post.mail("tom@customer.example", 2));

        post.deliver(
                PostOffice.HELP,
                "MAILER-DAEMON@mx.customer.example",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                "",
                "--x",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; tom@customer.example",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--x",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + PostOffice.header(answer, "Message-ID"),
                "--x--");

        assertThat(agent.locator("#thread .is-failed")).containsText("There is no mailbox of that address");
    }

    @Test
    @Order(8)
    void twoMachinesStopAtOnce() {
        String robot = "robot@customer.example";
        post.verified(robot, "Subject: Card", "", QUESTION);
        post.mail(robot, 1);
        for (int round = 0; round < 3; round++) {
            post.verified(robot, "Subject: Re: Card", "", "Round " + round + ": " + QUESTION);
        }
        post.verified(robot, "Auto-Submitted: auto-replied", "Subject: Away", "", "I am away");

        open("Round 2");
        assertThat(agent.locator("#thread")).containsText("Round 2");
        assertTrue(post.mails(robot).size() <= 2, post.mails(robot).size() + " mails");
        agent.navigate(agent.url().replaceAll("/inbox.*", "/inbox/set-aside"));
        assertThat(agent.locator("main")).containsText("I am away");
        assertThat(agent.locator("main")).containsText("A machine answered");
    }

    @Test
    @Order(9)
    void serverThatWasDownIsReadAgain() {
        post.close(false);
        Eventually.that("its health is told", () -> problem().startsWith("mail.problem."));

        post.close(true);
        post.verified("late@customer.example", "Subject: Late", "", "I wrote while it was down, a person please");
        open("while it was down");
        assertEquals("", problem());
    }

    @Test
    @Order(10)
    void whoChatsGetsACopyByMailOnceTheCodeCameBack() {
        String lee = "lee@customer.example";
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("A copy of <b>this</b>, please");
        FrameLocator chat = customer.chat();
        chat.locator("#mail").click();
        chat.locator("[name=address]").fill(lee);
        chat.locator("[name=address]").press("Enter");
        MimeMessage code = post.mail(lee, 1);
        assertFalse(PostOffice.text(code).contains("A copy of"), "a stranger is told nothing");

        chat.locator("[name=code]").fill("none");
        chat.locator("[name=code]").press("Enter");
        assertThat(chat.locator("#post-state")).containsText("not the code");
        chat.locator("[name=code]").fill(PostOffice.header(code, "Subject").replaceAll("\\D", ""));
        chat.locator("[name=code]").press("Enter");

        assertThat(chat.locator("#post-state")).containsText("on its way");
        MimeMessage copy = post.mail(lee, 2);
        assertTrue(PostOffice.text(copy).contains("A copy of <b>this</b>, please"), PostOffice.text(copy));
        assertFalse(PostOffice.raw(copy).contains("<b>this</b>"));
    }

    /** Out of those that wait for a person. */
    private static void open(String words) {
        agent.navigate(agent.url().replaceAll("/inbox.*", "/inbox"));
        Browsing.ready(agent);
        agent.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        assertThat(agent.locator("#thread")).isVisible();
    }

    private static String inOneConversation(String one, String other) {
        return asSuperuser("select count(*)::text from routing.messages a join routing.messages b"
                + " on b.conversation_id = a.conversation_id where a.text like '" + one + "' and b.text like '" + other
                + "'");
    }

    private static void reply(String text) {
        Browsing.ready(agent);
        assertThat(agent.locator("#composer")).isVisible();
        agent.locator("#text").fill(text);
        agent.locator("[data-send]").click();
        assertThat(agent.locator("#thread")).containsText(text);
    }

    private static String readers() {
        return asSuperuser(
                // Bots that are asked for news hold such a lease too.
                "select count(*)::text from routing.mailboxes m join routing.channel_connections c"
                        + " on c.tenant_id = m.tenant_id and c.inbox_id = m.inbox_id and c.channel = 'EMAIL'"
                        + " where m.leased_until_at > now() and m.validity > 0");
    }

    private static String problem() {
        return asSuperuser("select problem from routing.channel_connections where channel = 'EMAIL'");
    }
}
