package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.secret.Arguments.Argument;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Values;
import java.util.Arrays;
import java.util.List;

/** Passwords on the command lines of programs, by the option of each that takes one; from the manuals of the programs. */
public final class Programs {
    private static final Taking PASS = Taking.joined("pass:");

    private Programs() {}

    public static List<Seeker> seekers() {
        return List.of(
                of("mysql|mysqldump|mysqladmin|mariadb|mariadb-dump", Taking.behind("-p"), Taking.joined("-p")),
                of(
                        "docker login|podman login|helm registry login|sshpass|useradd",
                        Taking.behind("-p"),
                        Taking.joined("-p")),
                of("mongosh|mongo|mongodump|mongorestore|mongoexport|mongoimport", Taking.behind("-p")),
                of("az login|psexec|influx|rdesktop|oc login|docker-compose login|cf login", Taking.behind("-p")),
                of("sqlcmd|bcp|osql|ipmitool|mosquitto_pub|mosquitto_sub", Taking.behind("-P"), Taking.joined("-P")),
                of("zip|unzip", Taking.behind("-P")),
                of("7z a|7z x|7z e|7z l|7za a|7za x|7zz a|7zz x", Taking.joined("-p")),
                of("rar a|rar x|rar e", Taking.joined("-hp"), Taking.joined("-p")),
                of("ldapsearch|ldapadd|ldapmodify|ldapdelete|ldapwhoami|ldappasswd|ldapcompare", Taking.behind("-w")),
                of("snmpwalk|snmpget|snmpset|snmpbulkwalk|snmpgetnext", Taking.behind("-c")),
                of("smbclient|rpcclient", Taking.behindUser("-U", '%'), Taking.behindUser("--user", '%')),
                of("lftp", Taking.behindUser("-u", ',')),
                of("xfreerdp|wfreerdp|sdl-freerdp", Taking.joined("/p:")),
                of("plink|putty|pscp", Taking.behind("-pw")),
                of("schtasks", Taking.behind("/rp"), Taking.behind("/RP")),
                of("openssl", PASS, Taking.behind("-k")),
                of("ssh-keygen", Taking.behind("-N"), Taking.behind("-P")),
                of("htpasswd", Taking.last('b')),
                of("rabbitmqctl add_user|rabbitmqctl change_password", Taking.place(1)),
                of("mc alias set", Taking.place(3)),
                of("qpdf --encrypt", Taking.place(0), Taking.place(1)),
                of("redis-cli", Taking.behind("-a")),
                of("requirepass|snmp-server community|isakmp key", Taking.place(0)),
                of("snmp-server user", behind("sha|md5|des|128|192|256")),
                of("keytool", behind("-storepass|-keypass|-srcstorepass|-deststorepass|-srckeypass|-destkeypass")),
                of("net use", Taking.behind("/user:"), Taking.behind("/USER:")),
                of("net user", Taking.place(1)));
    }

    private static Taking[] behind(String options) {
        return Arrays.stream(options.split("\\|")).map(Taking::behind).toArray(Taking[]::new);
    }

    private static Seeker of(String names, Taking... takings) {
        List<String> literals =
                List.of(names.split("\\|")).stream().map(name -> name + " ").toList();
        List<Taking> all = List.of(takings);
        return Seeker.of(
                Family.SECRET,
                "PASSWORD",
                "privacy/secret/password",
                0.95,
                literals,
                (scan, self, from, to) -> look(scan, self, from, to, all));
    }

    private static void look(Scan scan, Seeker self, int from, int to, List<Taking> takings) {
        if (Ascii.word(scan.at(from - 1))) {
            return;
        }
        var arguments = Arguments.from(scan, to);
        for (int i = 0; i < arguments.size(); i++) {
            for (Taking taking : takings) {
                Argument taken = taking.at(arguments, i);
                if (taken != null) {
                    report(scan, self, taken);
                }
            }
        }
    }

    /** Reports what a person could have taken for a password; signs behind it, as of the sentence around, stay. */
    private static void report(Scan scan, Seeker self, Argument taken) {
        int end = taken.to();
        while (end > taken.from() && ".,;:)`".indexOf(scan.charAt(end - 1)) >= 0) {
            end--;
        }
        String text = scan.text(taken.from(), end);
        boolean wanted = text.length() > 4
                && Passwords.fits(text, true, true)
                && !Values.isCode(scan, taken.from(), end, false)
                && !Never.placeholder(text);
        if (wanted && !scan.covered(taken.from())) {
            scan.hit(self, taken.from(), end);
        }
    }
}
