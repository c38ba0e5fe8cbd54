package org.alongside.inbox.story;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.alongside.launch.TestStack;
import org.alongside.launch.demo.DemoLoader;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo's two businesses on the deployed application, a browser, and a look past the application into its database.
 */
@ArquillianTest
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StoryWorld {

    static final Path DEMO = Path.of("src/main/demo");

    static Browsing browsing;

    @BeforeAll
    static void openTheBusinesses() {
        new DemoLoader(DEMO, TestStack.get().site().target(), line -> {}).load();
        browsing = new Browsing();
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsing.PATIENCE_MILLIS);
    }

    @AfterAll
    static void closeTheBrowser() {
        browsing.close();
    }

    static String conversationOfMarlow() {
        return asSuperuser(
                "select conversation_id::text from routing.messages m join tenant.tenants t on t.id = m.tenant_id"
                        + " where t.slug = 'marlow' limit 1");
    }

    static long unsealedOfMarlow() {
        return Long.parseLong(asSuperuser("select count(*)::text from routing.conduct_records r"
                + " join tenant.tenants t on t.id = r.tenant_id where t.slug = 'marlow' and r.sequence is null"));
    }

    /** @return id of the record whose words were changed */
    static String changeOneRecordAsSuperuser() {
        return asSuperuser("update routing.conduct_records set payload = replace(payload, 'decision', 'precision')"
                + " where id = (select r.id from routing.conduct_records r join tenant.tenants t on t.id = r.tenant_id"
                + " where t.slug = 'marlow' and r.payload like '%decision%' and r.sequence is not null order by r.sequence limit 1)"
                + " returning id::text");
    }

    /** What the application's role sees under that tenant, by plain SQL. */
    static long rowsSeenBy(String slug, String count) {
        String tenant = asSuperuser("select id::text from tenant.tenants where slug = '" + slug + "'");
        Map<String, String> configuration = TestStack.get().configuration();
        try (Connection connection = DriverManager.getConnection(
                configuration.get("alongside.db.url"),
                configuration.get("alongside.db.user"),
                configuration.get("alongside.db.password"))) {
            connection.setAutoCommit(false);
            first(connection, "select set_config('alongside.tenant', '" + tenant + "', true)");
            return Long.parseLong(first(connection, count));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String asSuperuser(String sql) {
        try (Connection connection = TestStack.get().superuser()) {
            return first(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }
}
