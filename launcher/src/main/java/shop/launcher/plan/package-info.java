/** What is to run and where: services, stores, ports, directories, secrets and settings. */
@NullMarked
package shop.launcher.plan;

import org.jspecify.annotations.NullMarked;
