/** The trail: who changed what, when, why and on which rule. */
@NullMarked
package cn.qingshen.journal;

import org.jspecify.annotations.NullMarked;
