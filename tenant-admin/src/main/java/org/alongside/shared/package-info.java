/**
 * The kernel that every module may use: ids, time, tenant transactions, errors. It depends on nothing but the platform
 * and stays at a dozen types.
 */
@NullMarked
package org.alongside.shared;

import org.jspecify.annotations.NullMarked;
