package org.alongside.routing.application;

/** A message with what is to be said to it, before that is committed. */
record Decided(Admitted turn, Composed composed) {}
