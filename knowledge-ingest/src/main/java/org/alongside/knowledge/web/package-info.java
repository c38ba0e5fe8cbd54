/** The pages and the JSON API of what a business knows. */
@NullMarked
package org.alongside.knowledge.web;

import org.jspecify.annotations.NullMarked;
