package org.alongside.metrics.web;

import org.alongside.metrics.StopLoss;

/** A stop-loss rule on the page. @param url its actions are below it */
public record BrakeRow(StopLoss.RuleState state, String url) {}
