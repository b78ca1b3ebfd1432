/** What people are told 消息: in the inbox of those it concerns, and by e-mail. */
@NullMarked
@NonNullApi
package cn.qingshen.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;
