package cn.qingshen.inspection.campaign;

import java.util.List;

/** The k-th check, from 1: which object, and who is sent. */
public record DrawnCheck(int number, String object, List<String> inspectors) {

    String line() {
        return "check " + number + " " + object + " " + String.join(" ", inspectors);
    }
}
