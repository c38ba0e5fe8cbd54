/** The use cases behind the API of this module, one bean per interface. */
@NullMarked
package org.alongside.tenant.application;

import org.jspecify.annotations.NullMarked;
