/** What pages of all modules share. The one renderer lives in the shell of {@code inbox-web}. */
@NullMarked
package org.alongside.shared.web;

import org.jspecify.annotations.NullMarked;
