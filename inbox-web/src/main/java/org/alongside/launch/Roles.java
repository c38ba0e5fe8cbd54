package org.alongside.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/**
 * The roles and databases that migrations expect. Running it again changes nothing but the passwords.
 *
 * <p>{@code alongside_owner} owns the tables and migrates them. {@code alongside_app} is what the application is: it
 * owns nothing and row-level security binds it. {@code alongside_backup} reads everything and writes nothing.
 */
final class Roles {

    private final Statement statement;

    private Roles(Statement statement) {
        this.statement = statement;
    }

    /** {@code password} gives the password of the role that it is asked for. */
    static void prepare(Connection superuser, UnaryOperator<String> password) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            Roles roles = new Roles(statement);
            roles.ensure("alongside_owner", "nobypassrls", password);
            roles.ensure("alongside_app", "nobypassrls", password);
            roles.ensure("alongside_backup", "bypassrls", password);
            roles.ensure("keycloak", "nobypassrls", password);
            statement.execute("grant pg_read_all_data to alongside_backup");
            roles.ensureDatabase("alongside", "alongside_owner", "alongside_app, alongside_backup");
            roles.ensureDatabase("keycloak", "keycloak", "alongside_backup");
        }
    }

    private void ensure(String role, String rowSecurity, UnaryOperator<String> password) throws SQLException {
        if (!exists("select from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        String secret = password.apply(role).replace("'", "''");
        statement.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole " + rowSecurity
                + " password '" + secret + "'");
    }

    private void ensureDatabase(String name, String owner, String guests) throws SQLException {
        if (!exists("select from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + owner);
        }
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect on database " + name + " to " + guests);
    }

    private boolean exists(String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
