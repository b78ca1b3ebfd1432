/** What people upload: the bytes under their hash, and who may have them back. */
@NullMarked
@NonNullApi
package cn.qingshen.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
