package org.alongside.architecture.bad.routing.store;

import jakarta.annotation.Resource;
import javax.sql.DataSource;

class DataSourceStaysInShared {
    @Resource
    DataSource passesTheTenantBy;
}
