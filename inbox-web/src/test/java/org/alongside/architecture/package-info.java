/**
 * The shape of the code as rules. Each rule is proved twice: the product passes it, and one of the classes in
 * {@code bad}, which mirror the modules, does not.
 */
package org.alongside.architecture;
