/** Request and answer bodies as JSON: read strictly, written in the wire's form. */
@NullMarked
package shop.platform.web.json;

import org.jspecify.annotations.NullMarked;
