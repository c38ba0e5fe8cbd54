/** The use cases of routing: one bean per interface of the API, and the pipeline from message to reply. */
@NullMarked
package org.alongside.routing.application;

import org.jspecify.annotations.NullMarked;
