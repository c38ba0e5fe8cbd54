/** Tests that run in the server, with its beans, its transactions and its persistence units. */
package org.alongside.it.inside;
