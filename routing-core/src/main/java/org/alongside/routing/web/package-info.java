/** Pages and programs' addresses for what the assistant may do, and for the record of what it did. */
@NullMarked
package org.alongside.routing.web;

import org.jspecify.annotations.NullMarked;
