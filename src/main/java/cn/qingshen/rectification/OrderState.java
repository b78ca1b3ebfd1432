package cn.qingshen.rectification;

/** How far an order is. */
public enum OrderState {
    OPEN,
    /** All of it is confirmed. */
    CLOSED,
    WITHDRAWN
}
