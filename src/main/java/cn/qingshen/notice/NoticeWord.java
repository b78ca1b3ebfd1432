package cn.qingshen.notice;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.util.List;
import java.util.UUID;

/**
 * How a city signs and numbers its notices.
 *
 * @param version counts the changes
 * @param word begins the number: 兰环 makes 兰环清审通〔2027〕3号
 * @param issuer the authority, as it signs
 * @param contact whom an enterprise asks
 */
public record NoticeWord(UUID id, int version, String word, String issuer, String contact) {

    private static final int LONGEST_WORD = 20;
    private static final int LONGEST = 100;

    String documentNumber(int year, int number) {
        return "%s清审通〔%d〕%d号".formatted(word, year, number);
    }

    NoticeWord with(String newWord, String newIssuer, String newContact) {
        return new NoticeWord(id, version, newWord.strip(), newIssuer.strip(), newContact.strip());
    }

    List<Refusal> check() {
        return Checks.refusals(
                Checks.required("word", word, LONGEST_WORD),
                word.chars().allMatch(Character::isLetter) ? null : Refusal.of(RefusalCode.INVALID_CHARACTERS, "word"),
                Checks.required("issuer", issuer, LONGEST),
                Checks.required("contact", contact, LONGEST));
    }
}
