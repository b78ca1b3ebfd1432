/** Who is signed in, for the pages. */
@NullMarked
package cn.qingshen.account.web;

import org.jspecify.annotations.NullMarked;
