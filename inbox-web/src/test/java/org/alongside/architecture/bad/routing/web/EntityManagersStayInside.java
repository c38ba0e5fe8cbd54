package org.alongside.architecture.bad.routing.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

class EntityManagersStayInside {
    @PersistenceContext
    EntityManager strays;
}
