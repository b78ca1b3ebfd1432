package cn.qingshen.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of an authority in the layout of GB/T 9704. All parts are plain text.
 *
 * @param issuer whose name heads it 发文机关标志
 * @param number such as 兰环清审通〔2027〕3号
 * @param addressee to whom 主送
 * @param body its paragraphs
 * @param signatory who signs, and seals over the name
 * @param note what follows below the signature 附注; null: nothing
 */
public record OfficialDocument(
        String issuer,
        String number,
        String title,
        String addressee,
        List<String> body,
        String signatory,
        LocalDate dated,
        @Nullable String note) {}
