/** What stores share: SQL over the one data source, and converters for JPA. */
@NullMarked
package org.alongside.shared.store;

import org.jspecify.annotations.NullMarked;
