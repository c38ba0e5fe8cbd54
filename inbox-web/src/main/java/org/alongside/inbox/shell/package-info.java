/**
 * What every page shares: the frame, the renderer, texts, navigation, failures, and what browsers may do with our
 * pages.
 */
@NullMarked
package org.alongside.inbox.shell;

import org.jspecify.annotations.NullMarked;
