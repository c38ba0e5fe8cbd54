package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A customer who asks for it gets a copy of everything and is erased, and nothing of the installation knows them. */
class ErasureStoryIT extends StoryWorld {

    private static final String MARK = "zqmarisol";
    private static final String EVERYWHERE = """
            select coalesce(string_agg(place, ', ' order by place), '') from (
              select format('%1$I.%2$I.%3$I', table_schema, table_name, column_name) as place,
                query_to_xml(format('select count(*) as n from %1$I.%2$I where %3$I::text ilike any (array[%4$L, %5$L])',
                  table_schema, table_name, column_name, '%MARK%', '%HEX%'), false, true, '') as counted
              from information_schema.columns join information_schema.tables using (table_schema, table_name)
              where table_type = 'BASE TABLE' and table_schema in ('tenant', 'knowledge', 'routing', 'metrics')
                and udt_name in ('text', '_text', 'jsonb', 'bytea')) looked
            where (xpath('/row/n/text()', counted))[1]::text <> '0'
            """;

    @Test
    @Order(1)
    void aPersonIsHandedOutAndErased() throws IOException {
        Customer customer = new Customer(browsing.window(), "alameda");
        customer.writes("Soy " + MARK + " y no reconozco un cargo de 42 euros");
        assertThat(customer.messages("system").first()).isVisible();
        customer.brings(MARK + ".txt", MARK.getBytes(StandardCharsets.UTF_8));
        assertThat(customer.chat().getByText(MARK + ".txt").first()).isVisible();
        customer.writes("Esto es lo que tengo, " + MARK);
        assertThat(customer.messages("contact")).hasCount(2);
        Page agent = browsing.signedIn("lucia.ortega", "/alameda/inbox");
        agent.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText(MARK))
                .first()
                .click();
        Browsing.ready(agent).locator("#text").fill("Hola, " + MARK + ": lo miramos.");
        agent.locator("[data-send]").click();
        assertThat(customer.messages("agent").last().locator(".text")).containsText(MARK);
        assertTrue(places().contains("routing.messages.text"), "the mark is looked for where it is");

        Page admin = browsing.signedIn("pablo.serra", "/alameda/inbox");
        admin.navigate(agent.url().replaceAll("\\?.*", ""));
        String conversation = admin.url();
        admin.locator("#side dd a").first().click();
        admin.locator("a[href$='/data']").click();
        assertThat(admin.locator(".facts").first()).isVisible();
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        assertEquals(0, Browsing.overflow(admin));
        assertTrue(copied(admin).stream().allMatch(entry -> entry.contains(MARK)));

        admin.locator("#ground").selectOption("ASKED");
        admin.locator("[name=sure]").check();
        admin.locator(".button-danger").click();
        assertThat(admin.locator("#erased")).isVisible();
        assertEquals(List.of(), Browsing.rawKeys(admin));
        assertEquals("", places());

        admin.navigate(conversation);
        assertThat(admin.locator("#conversation .notice")).isVisible();
        assertThat(admin.locator("#thread")).not().containsText(MARK);
        customer.page().reload();
        Customer back = new Customer(customer.page(), "alameda");
        assertThat(back.messages("contact")).hasCount(0);
    }

    /** What the copy holds: the document, and each file after it. */
    private static List<String> copied(Page admin) throws IOException {
        Download download =
                admin.waitForDownload(() -> admin.locator("a[href$='/copy']").click());
        Path file = download.path();
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(2, entries.size());
        return entries;
    }

    private static String places() {
        String hex = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));
        return asSuperuser(EVERYWHERE.replace("MARK", MARK).replace("HEX", hex));
    }
}
