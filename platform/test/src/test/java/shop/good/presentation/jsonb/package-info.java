@NullMarked
package shop.good.presentation.jsonb;

import org.jspecify.annotations.NullMarked;
