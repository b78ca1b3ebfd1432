package cn.qingshen.notice;

/** How a city signs and numbers its notices. */
record NoticeWord(String word, String issuer, String contact) {

    String documentNumber(int year, int number) {
        return "%s清审通〔%d〕%d号".formatted(word, year, number);
    }
}
