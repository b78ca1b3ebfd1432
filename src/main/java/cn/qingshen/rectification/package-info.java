/** Orders to mend what a spot check found 整改: issued, answered by the enterprise, confirmed, looked at again. */
@NullMarked
@NonNullApi
package cn.qingshen.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
