/**
 * Turns the bytes of a file into headings, paragraphs, list items and table rows. The only place that sees PDFBox, POI,
 * jsoup, commonmark and Tika.
 */
@NullMarked
package org.alongside.knowledge.extract;

import org.jspecify.annotations.NullMarked;
