package cn.qingshen.inbox;

/** A mail in words. */
record Letter(String address, String name, String subject, String text) {}
