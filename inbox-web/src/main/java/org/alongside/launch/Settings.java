package org.alongside.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are, from the environment.
 *
 * @param home the checkout
 * @param data everything that a run keeps: database, secrets, uploads, logs
 * @param cache what can be made again from the build's output and is shared by runs and tests: unpacked servers
 */
record Settings(Path home, Path data, Path cache, Ports ports) {

    static Settings from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("ALONGSIDE_HOME", "")).toAbsolutePath();
        String data = environment.getOrDefault("ALONGSIDE_DATA", "");
        return new Settings(
                home,
                data.isBlank() ? home.resolve(".alongside") : Path.of(data).toAbsolutePath(),
                cache(environment),
                Ports.from(environment));
    }

    static Path cache(Map<String, String> environment) {
        String own = environment.getOrDefault("ALONGSIDE_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return base.resolve("alongside").toAbsolutePath();
    }

    Path built() {
        return home.resolve("inbox-web/target");
    }

    Path demo() {
        return home.resolve("inbox-web/src/main/demo");
    }

    /** The colours and sizes of every page of the product: the sign-in page wears them too. */
    Path tokens() {
        return home.resolve("inbox-web/src/main/resources/META-INF/resources/assets/inbox/css/tokens.css");
    }

    Path keycloakFiles() {
        return home.resolve("inbox-web/src/main/keycloak");
    }

    Path log(String server) {
        return data.resolve("logs").resolve(server + ".log");
    }

    String baseUrl() {
        return "http://localhost:" + ports.application();
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    String issuer() {
        return keycloakUrl() + "/realms/alongside";
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    String applicationJdbc() {
        // EclipseLink binds a null UUID as varchar: only "unspecified" lets PostgreSQL choose the column's type.
        // Statements are few and come often: prepared at once, and all of them kept.
        return jdbc("alongside") + "?stringtype=unspecified&reWriteBatchedInserts=true&ApplicationName=alongside"
                + "&prepareThreshold=1&preparedStatementCacheQueries=512&preparedStatementCacheSizeMiB=16";
    }
}
