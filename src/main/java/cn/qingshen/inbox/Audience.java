package cn.qingshen.inbox;

import cn.qingshen.account.Asker;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a message is for: everybody of the province, of a city or of an enterprise, or one person. */
public record Audience(
        Kind kind,
        @Nullable String jurisdictionCode,
        @Nullable UUID party,
        @Nullable String subject) {

    /** As the table knows it. */
    public enum Kind {
        PROVINCE,
        CITY,
        PARTY,
        PERSON
    }

    public static Audience province() {
        return new Audience(Kind.PROVINCE, null, null, null);
    }

    public static Audience city(String jurisdictionCode) {
        return new Audience(Kind.CITY, jurisdictionCode, null, null);
    }

    /** The people of the bureau that is in charge there: {@code 620000} the province's. */
    public static Audience bureau(String jurisdictionCode) {
        return jurisdictionCode.equals(Asker.PROVINCE) ? province() : city(jurisdictionCode);
    }

    /** @param party an enterprise's id, as its people's accounts have it */
    public static Audience party(UUID party) {
        return new Audience(Kind.PARTY, null, party, null);
    }

    /** @param subject Keycloak's id of somebody */
    public static Audience person(String subject) {
        return new Audience(Kind.PERSON, null, null, subject);
    }
}
