package org.alongside.shared.web;

/**
 * What a page or partial shows: a record returned by a REST resource and rendered by the template of the same name,
 * {@code templates/<module>/<RecordName>.html}. Full pages are called {@code …Page}, htmx answers {@code …Partial}.
 * URLs that the template uses are part of the record.
 */
public interface View {}
