/** Operating system processes: starting, watching, recording and ending them. */
@NullMarked
package shop.launcher.process;

import org.jspecify.annotations.NullMarked;
