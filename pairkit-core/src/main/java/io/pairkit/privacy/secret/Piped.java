package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import java.util.List;

/** Passwords that are handed to a program by a pipe: {@code echo kate:secret | chpasswd}, {@code echo secret | sudo -S}. */
public final class Piped {
    private static final int LONGEST = 80;

    private Piped() {}

    public static List<Seeker> seekers() {
        return List.of(Seeker.of(
                Family.SECRET,
                "PASSWORD",
                "privacy/secret/password",
                0.95,
                List.of("chpasswd", "sudo -S", "--password-stdin", "passphrase-fd 0", "cryptsetup ", "smbpasswd "),
                (scan, self, from, to) -> look(scan, self, from)));
    }

    private static void look(Scan scan, Seeker self, int from) {
        int pipe = from;
        while (pipe > 0 && from - pipe < LONGEST && scan.charAt(pipe - 1) != '|' && scan.charAt(pipe - 1) != '\n') {
            pipe--;
        }
        int end = pipe - 1;
        scan.looked(from - pipe);
        if (scan.at(end) != '|' || !isSaid(scan, end)) {
            return;
        }
        while (end > 0 && " \"'".indexOf(scan.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST && " \"'\n".indexOf(scan.charAt(start - 1)) < 0) {
            start--;
        }
        scan.looked(end - start);
        String text = scan.text(start, end);
        int user = text.indexOf(':');
        if (user > 0 && scan.is(from, "chpasswd")) {
            start += user + 1;
            text = text.substring(user + 1);
        }
        if (Passwords.fits(text, true, true) && !text.startsWith("$") && !Never.placeholder(text)) {
            scan.hit(self, start, end);
        }
    }

    /** Returns whether the command before the pipe only says something. */
    private static boolean isSaid(Scan scan, int pipe) {
        int start = pipe;
        while (start > 0 && pipe - start < 2 * LONGEST && "\n|;&`".indexOf(scan.charAt(start - 1)) < 0) {
            start--;
        }
        scan.looked(pipe - start);
        String command = scan.text(start, pipe);
        return command.contains("echo ") || command.contains("printf ");
    }
}
