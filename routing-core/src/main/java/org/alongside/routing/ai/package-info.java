/**
 * Understanding and answering: what a message is about, what is alarming in it, and what may be said to it. Pure code
 * that is trained and asked by the application; the only place of the module that sees a language model.
 */
@NullMarked
package org.alongside.routing.ai;

import org.jspecify.annotations.NullMarked;
