package org.alongside.metrics.web;

import org.alongside.metrics.Measures;

/** A row of the segment table. @param url opens its conversations */
public record SegmentRow(String caseType, String handler, Measures measures, boolean firstOfType, String url) {}
