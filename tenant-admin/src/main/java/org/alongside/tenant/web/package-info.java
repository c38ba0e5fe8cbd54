/** The pages and the JSON addresses of this module. */
@NullMarked
package org.alongside.tenant.web;

import org.jspecify.annotations.NullMarked;
