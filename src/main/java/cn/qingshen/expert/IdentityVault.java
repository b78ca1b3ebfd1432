package cn.qingshen.expert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps identity numbers so that equal ones can be told, and none can be read without the key, which is in no database. */
@Component
class IdentityVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec digestKey;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes in base 64; of the two keys that are used each is worked out from it */
    IdentityVault(@Value("${qingshen.identity-key}") String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("QINGSHEN_IDENTITY_KEY must be 32 bytes in base 64");
        }
        var master = new SecretKeySpec(bytes, "HmacSHA256");
        this.cipherKey = new SecretKeySpec(mac(master, "cipher"), "AES");
        this.digestKey = new SecretKeySpec(mac(master, "digest"), "HmacSHA256");
    }

    /** Equal for equal numbers. */
    byte[] digest(String number) {
        return mac(digestKey, number);
    }

    /** The nonce, then the encrypted number with its tag; another one each time. */
    byte[] encrypt(String number) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            var encrypted = cipher.doFinal(number.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
