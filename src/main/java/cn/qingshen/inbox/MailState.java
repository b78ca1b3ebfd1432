package cn.qingshen.inbox;

/** Where a mail is. */
public enum MailState {
    WAITING,
    SENT,
    /** Tried too often; the log says so. */
    GIVEN_UP,
    /** Whoever it was for switched mails off meanwhile, or has no address any more. */
    UNWANTED
}
