/** The customer's chat: loader, frame, doors. */
@NullMarked
package org.alongside.inbox.widget;

import org.jspecify.annotations.NullMarked;
