package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alongside.launch.TestStack;
import org.alongside.launch.demo.DemoLoader;
import org.alongside.stub.PostOffice;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mailbox that people use with their own mail program, too. */
@ArquillianTest
@RunAsClient
class OwnMailIT {

    private static final String ADMIN = "maya.lin";
    private static final String ROSA = "rosa@own.example";

    private static PostOffice post;
    private static String inbox;

    @BeforeAll
    static void connectAMailbox() {
        new DemoLoader(Path.of("src/main/demo"), TestStack.get().site().target(), line -> {}).load();
        post = new PostOffice();
        String page = Channels.mailbox(PageSession.of(ADMIN), "marlow", post).page();
        inbox = page.substring(page.lastIndexOf('/') + 1);
        // At once: nobody has opened the mailbox yet.
        post.verified(ROSA, "Subject: My card", "", "how do I change the card that I pay with?");
    }

    @AfterAll
    static void disconnect() {
        PageSession.of(ADMIN)
                .send("POST", "/marlow/settings/channels/" + inbox + "/disconnect", Map.of("sure", "true"));
        post.close();
    }

    @Test
    void whatAPersonSendsByTheMailboxTakesTheConversation() {
        Eventually.that("what came right after connecting is taken", () -> owner().equals("ASSISTANT"));
        post.mail(ROSA, 1);
        post.byHand(ROSA, "Subject: Re: My card", "", "I look at it myself, Ana", "", "> how do I");
        Eventually.that("a person has it", () -> owner().equals("QUEUE"));

        assertEquals("AGENT Ana Brooks I look at it myself, Ana", lastSaid());
        String page = PageSession.of("ana.brooks")
                .get("/marlow/inbox/" + conversation())
                .body();
        assertTrue(page.contains("I look at it myself, Ana"), page);
        assertEquals(
                List.of("", "ai"),
                post.mails(ROSA).stream()
                        .map(mail -> PostOffice.header(mail, "Alongside-Author"))
                        .sorted()
                        .toList(),
                "the assistant's answer and what Ana filed; nothing was sent again");
    }

    private static String conversation() {
        return seen("c.id::text");
    }

    private static String owner() {
        return seen("c.owner");
    }

    private static String lastSaid() {
        return seen("(select m.author || ' ' || m.author_name || ' ' || m.text from routing.messages m"
                + " where m.tenant_id = c.tenant_id and m.conversation_id = c.id order by m.sequence desc limit 1)");
    }

    private static String seen(String what) {
        return Database.text("select " + what + " from routing.conversations c where c.contact_value = ?", ROSA);
    }
}
