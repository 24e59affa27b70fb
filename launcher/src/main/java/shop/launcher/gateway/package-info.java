/** The one door to all services: nginx where it is installed, else the built-in gateway. */
@NullMarked
package shop.launcher.gateway;

import org.jspecify.annotations.NullMarked;
