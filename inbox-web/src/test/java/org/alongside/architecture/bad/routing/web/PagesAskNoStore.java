package org.alongside.architecture.bad.routing.web;

import org.alongside.architecture.bad.routing.store.Circle;

class PagesAskNoStore {
    Circle asks;
}
