package org.alongside.architecture.bad.routing.domain;

import java.sql.Connection;

class DomainIsPure {
    Connection leavesMemory;
}
