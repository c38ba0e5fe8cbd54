package org.alongside.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alongside.launch.TestStack;

/** A look past the application, at what really stands there. */
public final class Database {

    private Database() {}

    /** The first column of the first row as text, or empty. */
    public static String text(String sql, Object... values) {
        try (Connection connection = TestStack.get().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? String.valueOf(result.getString(1)) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void change(String sql) {
        try (Connection connection = TestStack.get().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
