package io.pairkit.privacy.structured;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** What libphonenumber says about numbers written with a plus sign; where it is missing every such number is possible. */
final class PhoneNumbers {
    private static final boolean PRESENT = present();

    private PhoneNumbers() {}

    private static boolean present() {
        try {
            Class.forName("com.google.i18n.phonenumbers.PhoneNumberUtil", true, PhoneNumbers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static boolean possible(String text) {
        return !PRESENT || Judge.possible(text);
    }

    /** Apart, so that the class is loaded only where the library is. */
    private static final class Judge {
        static boolean possible(String text) {
            var numbers = PhoneNumberUtil.getInstance();
            try {
                return numbers.isPossibleNumber(numbers.parse(text, "ZZ"));
            } catch (NumberParseException e) {
                return false;
            }
        }
    }
}
