/** How a double-random campaign is drawn: what is frozen, who is sent where, and the record. {@code docs/draw.md} says it to the byte. */
@NullMarked
@NonNullApi
package cn.qingshen.inspection.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
