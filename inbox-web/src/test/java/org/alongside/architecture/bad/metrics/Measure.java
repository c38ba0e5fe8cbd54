package org.alongside.architecture.bad.metrics;

public class Measure {}
