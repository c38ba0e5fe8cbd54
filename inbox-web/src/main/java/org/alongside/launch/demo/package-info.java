/** The demo businesses, loaded over HTTP as a customer of the product would do it. Not part of the WAR. */
@NullMarked
package org.alongside.launch.demo;

import org.jspecify.annotations.NullMarked;
