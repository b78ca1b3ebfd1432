/**
 * The draw of experts 随机抽取 itself, with no database and no clock: what is frozen, in which order the experts stand, and who takes
 * which seat. {@code docs/draw.md} says it to the byte; {@code bin/verify-draw} is a second program written from that page.
 */
@NullMarked
@NonNullApi
package cn.qingshen.review.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
