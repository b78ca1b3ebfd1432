/** Who is asking and what they may do: roles, sign-in, and the database context that row-level security reads. */
@NullMarked
@NonNullApi
package cn.qingshen.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
