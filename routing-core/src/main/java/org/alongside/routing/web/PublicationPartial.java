package org.alongside.routing.web;

import org.alongside.shared.web.View;

/** The banner again, while training runs. */
public record PublicationPartial(Publication publication) implements View {}
