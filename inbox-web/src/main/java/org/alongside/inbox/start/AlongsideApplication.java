package org.alongside.inbox.start;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.alongside.shared.TenantTransactions;

/**
 * Every address that no servlet answers belongs to REST. The data source is the application's, not the container's, so
 * that one WAR and some configuration are all there is to deploy.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/alongside",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=alongside.db.url}",
        user = "${MPCONFIG=alongside.db.user}",
        password = "${MPCONFIG=alongside.db.password}",
        minPoolSize = 4,
        maxPoolSize = TenantTransactions.AT_ONCE + 4)
@ApplicationPath("/")
public class AlongsideApplication extends Application {}
