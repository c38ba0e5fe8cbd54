package org.alongside.routing.application;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** All tables of all modules as the database itself describes them, written and read past every rule. */
final class EveryTable {

    private static final String COLUMNS = "select table_schema || '.' || table_name as name, column_name, udt_name"
            + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
            + " where table_schema in ('shared', 'tenant', 'knowledge', 'routing', 'metrics') and table_type = 'BASE TABLE'"
            + " and table_name <> 'flyway_schema_history' and is_identity = 'NO' order by 1, ordinal_position";
    private static final Pattern FIRST_ALLOWED = Pattern.compile("ARRAY\\['(.*?)'::text");

    private final DataSource superuser;
    /** By table, by column: type. */
    private final Map<String, Map<String, String>> tables = new TreeMap<>();

    EveryTable(DataSource superuser) {
        this.superuser = superuser;
        rows(
                COLUMNS,
                row -> tables.computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                        .put(row.getString(2), row.getString(3)));
    }

    Map<String, Map<String, String>> all() {
        return tables;
    }

    /** @param column with its table and schema */
    boolean knows(String column) {
        int end = column.lastIndexOf('.');
        return tables.getOrDefault(column.substring(0, end), Map.of()).containsKey(column.substring(end + 1));
    }

    /** One row with the person's mark wherever words, documents or bytes may stand. */
    void fill(String table, MarkedPerson person) {
        Map<String, String> given = person.given();
        Map<String, String> columns = tables.get(table);
        String values = columns.entrySet().stream()
                .map(column -> given.getOrDefault(
                        table + "." + column.getKey(),
                        given.getOrDefault(
                                column.getKey(), value(table, column.getKey(), column.getValue(), person.mark))))
                .collect(Collectors.joining(", "));
        run("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (" + values + ")");
    }

    private String value(String table, String column, String type, String mark) {
        return switch (type) {
            case "text" -> allowed(table, column).map(one -> "'" + one + "'").orElse("'" + mark + "'");
            case "_text" -> "array['" + mark + "']";
            case "jsonb" -> "to_jsonb('" + mark + "'::text)";
            case "bytea" -> "convert_to('" + mark + "', 'UTF8')";
            case "uuid" -> "gen_random_uuid()";
            case "timestamptz", "date" -> "now()";
            case "bool" -> "false";
            default -> "1";
        };
    }

    private java.util.Optional<String> allowed(String table, String column) {
        List<String> checks = new ArrayList<>();
        rows(
                "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = '" + table
                        + "'::regclass and pg_get_constraintdef(oid) like '%" + column + " = ANY%'",
                row -> checks.add(row.getString(1)));
        return checks.stream()
                .map(FIRST_ALLOWED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** How many rows hold the word, by table and column. */
    Map<String, Long> holding(String word) {
        Map<String, Long> found = new TreeMap<>();
        tables.forEach((table, columns) -> columns.forEach((column, type) -> {
            if (List.of("text", "_text", "jsonb", "bytea").contains(type)) {
                String seen = type.equals("bytea") ? "encode(" + column + ", 'escape')" : column + "::text";
                rows(
                        "select count(*) from " + table + " where " + seen + " ilike '%" + word + "%'",
                        row -> put(found, table + "." + column, row.getLong(1)));
            }
        }));
        return found;
    }

    private static void put(Map<String, Long> found, String column, long count) {
        if (count > 0) {
            found.put(column, count);
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String query, Reading reading) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reading.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private void run(String change) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            // Keys of others are not looked at: a row is enough.
            statement.execute("set session_replication_role = replica");
            statement.execute(change);
        } catch (SQLException failure) {
            throw new IllegalStateException(change, failure);
        }
    }
}
