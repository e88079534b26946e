package io.pairkit.privacy.structured;

import com.google.common.net.InternetDomainName;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import java.util.List;
import java.util.Set;

/** Mail addresses: local part, @, a domain under a public suffix; not git remotes, packages, file names or decorators. */
public final class Emails implements Probe {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 253;
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost", "local", "internal");
    private static final Set<String> DOCUMENTATION =
            Set.of("example.com", "example.org", "example.net", "example.edu", "email.com.example");

    public static Seeker seeker() {
        return Seeker.of(Family.STRUCTURED, "EMAIL", "privacy/email", 0.95, List.of("@"), new Emails());
    }

    private static boolean local(char c) {
        return Ascii.alnum(c) || "._%+-'".indexOf(c) >= 0 && c != '\0' || c > 127 && Ascii.word(c);
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        int start = from;
        int floor = Math.max(scan.emailEnd(), from - MAX_LOCAL);
        while (start > floor && local(scan.charAt(start - 1))) {
            start--;
        }
        scan.looked(from - start);
        while (start < from && !Ascii.word(scan.charAt(start))) {
            start++; // quotation marks, bullets
        }
        if (start > 0 && scan.charAt(start - 1) == '\\' && from - start > 1 && "nrt".indexOf(scan.charAt(start)) >= 0) {
            start++; // \n written out
        }
        if (start == from || scan.charAt(from - 1) == '.' || !Ascii.alnum(scan.at(to)) && scan.at(to) < 128) {
            return;
        }
        int end = domain(scan, to);
        scan.emailEnd(end);
        if (end < 0 || remote(scan, start, from, end) || !mail(scan.text(to, end))) {
            return;
        }
        if (!Never.placeholder(scan.text(start, from))) {
            scan.hit(self, start, end);
        }
    }

    /** Returns the end of the domain name, or -1. */
    private static int domain(Scan scan, int from) {
        int at = from;
        int limit = Math.min(scan.length, from + MAX_DOMAIN);
        int dot = -1;
        while (at < limit) {
            char c = scan.charAt(at);
            if (c == '.') {
                if (at == from || !Ascii.word(scan.at(at + 1)) || scan.at(at + 1) == '_') {
                    break;
                }
                dot = at;
            } else if (!Ascii.alnum(c) && c != '-' && !(c > 127 && Ascii.word(c))) {
                break;
            }
            at++;
        }
        scan.looked(at - from);
        while (at > from && scan.charAt(at - 1) == '-') {
            at--;
        }
        return dot < 0 || at - dot < 3 || scan.at(at) == '@' || scan.at(at) == '_' ? -1 : at;
    }

    /** Returns whether this is the user of an address or a repository: https://user@host, git@host:path. */
    private static boolean remote(Scan scan, int start, int at, int end) {
        if (at - start == 3 && scan.is(start, "git")) {
            return true;
        }
        char after = scan.at(end);
        if (after == ':' && (Ascii.letter(scan.at(end + 1)) || scan.at(end + 1) == '~' || scan.at(end + 1) == '/')) {
            return true; // scp user@host:path
        }
        if (after == '(') {
            return true; // left@right.call()
        }
        int back = start;
        while (back > 0 && start - back < 300) {
            char c = scan.charAt(back - 1);
            if (c == '/' && scan.at(back - 2) == '/' && scan.at(back - 3) == ':') {
                scan.looked(start - back);
                return true;
            }
            if (c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '('
                    || c == ',') {
                break;
            }
            back--;
        }
        scan.looked(start - back);
        return false;
    }

    private static boolean mail(String domain) {
        String lower = domain.toLowerCase(java.util.Locale.ROOT);
        int last = lower.lastIndexOf('.');
        String top = lower.substring(last + 1);
        if (RESERVED.contains(top) || top.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (lower.startsWith("yourdomain.") || lower.startsWith("yourcompany.")) {
            return false;
        }
        for (String reserved : DOCUMENTATION) {
            if (lower.equals(reserved) || lower.endsWith("." + reserved)) {
                return false;
            }
        }
        try {
            return InternetDomainName.isValid(lower)
                    && InternetDomainName.from(lower).hasRegistrySuffix();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
