package org.alongside.architecture.bad.knowledge.application;

/** Nobody else's business. */
public class Inner {}
