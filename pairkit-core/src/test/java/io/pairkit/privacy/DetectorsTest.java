package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.validate.Severity;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {
    private static final Privacy ALL = Privacy.of(Detectors.all());

    private static List<String> found(String text) {
        return ALL.search(text).stream()
                .map(found -> found.seeker().kind() + " " + text.substring(found.start(), found.end()))
                .toList();
    }

    @Test
    void keys_of_more_than_fifty_vendors_are_known() {
        var vendors = new HashSet<String>();
        Detectors.secrets().forEach(detector -> vendors.add(detector.code()));
        assertThat(vendors).hasSizeGreaterThan(50).allMatch(code -> code.matches("privacy/secret/[a-z0-9-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to help@example.com or a@mail.example.org, b@x.example, c@y.test, d@z.invalid, root@localhost",
                "call 555-0123, (212) 555-0147 or +1 202-555-0199",
                "10.1.2.3 172.16.9.9 192.168.0.1 127.0.0.1 169.254.1.1 192.0.2.7 198.51.100.9 203.0.113.50 0.0.0.0 255.255.255.0",
                "::1 fe80::1 2001:db8::8a2e:370:7334 fd12:3456:789a::1 ff02::1",
                "AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "export TOKEN=ghp_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
                "api_key=<your api key here> api_key=${API_KEY} password={{password}} token: your-api-token-key-12345678",
                "OPENAI_API_KEY=sk-your-openai-key-goes-here-1234",
                "postgres://user:${DB_PASSWORD}@host/db postgres://user:<password>@host/db mysql://u:{{pw}}@h/d",
                "card 4242 4242 4242 4242, 4111111111111111, 5555555555554444, 378282246310005, 6011111111111117",
                "card 4539148803436468 has a wrong check digit",
                "IBAN DE88 3704 0044 0532 0130 00 fails its check",
                "SSN 000-12-3456, 666-12-3456, 912-12-3456, 123-00-4567, 123-45-0000",
                "order 123456789 of 20240131, part 4155552671000, id 987654321",
                "git@github.com:org/repo.git, user@host, left-pad@1.3.0, logo@2x.png, https://user@github.com/x.git",
                "version 10.2.33.4, section 1.2.3.44, build 4.5.6.7, v1.2.3.4, Chrome/90.1.2.3, pkg==1.2.3.4",
                "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "id 3f2504e0-4f89-11d3-9a0c-0305e82c3301, request 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "password = getpass.getpass(); password = request.form['password']; if password == confirm:",
                "String password = scanner.nextLine(); token = tokenizer.next_token(); secret = os.environ['SECRET']",
                "The password is required. The password is incorrect. Your password is too short! Is the token valid?",
                "max_tokens: 4096, token_count=123456, password_hash = 5f4dcc3b5aa765d61d8327deb882cf99, \"password\": \"string\"",
                "@app.route('/x') @Override user.name@ a@b x@y.z C = A@B.T",
                "std::vector<int> a::b 10:20:30 00:1A:2B:3C:4D:5E x[1::2] dead::beef",
                "{'alice@example.com': '[EMAIL_1]', 'password': '[PASSWORD_2]', 'url': 'postgres://u:[PASSWORD_3]@h/d'}",
                "3.14159265358979, 1,234,567,890, 1234567890123456789012, 2024-05-17 10:22:31.123456",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----",
                "a task-list-with-many-parts-12345678901234567890 and desk-AKIA",
                "I'm Sorry, this is Not good. Hi Team, dear Sir or Madam, Hello World",
            })
    void what_stands_for_a_secret_or_belongs_to_nobody_is_never_reported(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_key_ends_where_the_sentence_goes_on() {
        String key = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
        for (String text :
                List.of(key + ".", "(" + key + ")", "`" + key + "`,", key + "\n", "\"" + key + "\"", "是" + key + "。")) {
            assertThat(found(text)).as(text).containsExactly("TOKEN " + key);
        }
    }

    @Test
    void only_the_password_of_an_address_is_reported() {
        assertThat(found("postgres://app:S3cr3tPw@db.acme.io:5432/main and http://bob:x/y#z@host:80/"))
                .containsExactly("PASSWORD S3cr3tPw", "PASSWORD x/y#z");
    }

    @Test
    void a_private_key_goes_from_begin_to_end() {
        String key =
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEpAIBAAKCAQEA1c7z5Pad7Oej\n-----END RSA PRIVATE KEY-----";
        assertThat(found("key:\n" + key + "\nthanks")).containsExactly("PRIVATE_KEY " + key);
    }

    @Test
    void a_web_token_counts_if_its_header_decodes() {
        String token =
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5ODc2NSJ9.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
        assertThat(found("token " + token + ".")).containsExactly("JWT " + token);
        assertThat(found("eyJhYmNk.eyJzdWIiOiI5ODc2NSJ9.SflKxwRJSMeKKF2QT4fwpMe"))
                .isEmpty();
    }

    @Test
    void numbers_are_read_by_their_checks_and_forms() {
        assertThat(found("card 4539 1488 0343 6467; IBAN GB82 WEST 1234 5698 7654 32; SSN 536-22-8726"))
                .containsExactly("CARD 4539 1488 0343 6467", "IBAN GB82 WEST 1234 5698 7654 32", "SSN 536-22-8726");
        assertThat(found("from 81.2.69.142:8080 and 2a00:1450:4001:81b::200e, passport no. X1234567."))
                .containsExactly("IP 81.2.69.142", "IP 2a00:1450:4001:81b::200e", "PASSPORT X1234567");
        assertThat(found("call +49 30 901820 or (415) 555-2671 ext. 12, mobile 0171 2345678"))
                .containsExactly("PHONE +49 30 901820", "PHONE (415) 555-2671 ext. 12", "PHONE 0171 2345678");
    }

    @Test
    void names_and_addresses_need_a_cue() {
        assertThat(found("My name is Ngozi Adebayo, please ship to 742 Evergreen Terrace, Portland, OR 97201."))
                .containsExactly("PERSON Ngozi Adebayo", "ADDRESS 742 Evergreen Terrace, Portland, OR 97201");
    }

    @Test
    void a_name_begins_behind_two_words_drawn_into_one() {
        assertThat(found("Hi, I'm Maria Gonzalez. We're here, Don\u2019t worry, Hello, It's Peter O'Brien"))
                .containsExactly("PERSON Maria Gonzalez", "PERSON Peter O'Brien");
    }

    @Test
    void secrets_and_structured_data_are_errors_and_names_are_warnings() {
        assertThat(Detectors.recommended()).allMatch(detector -> detector.severity() == Severity.ERROR);
        assertThat(Detectors.names()).allMatch(detector -> detector.severity() == Severity.WARNING);
    }

    @Test
    void detectors_are_switched_off_by_kind_and_by_code() {
        var fewer = Detectors.recommended().except("IP", "privacy/secret/slack", "privacy/email");
        assertThat(fewer.kinds()).contains("API_KEY").doesNotContain("IP", "EMAIL");
        assertThat(Detectors.recommended().only("privacy/secret").kinds())
                .containsExactly("API_KEY", "JWT", "PASSWORD", "PRIVATE_KEY", "TOKEN");
        assertThatThrownBy(() -> Detectors.structured().except("FAX"))
                .hasMessage(
                        "no detector of kind or code \"FAX\", kinds are [CARD, EMAIL, IBAN, IP, PASSPORT, PHONE, SSN]");
    }

    @Test
    void a_detector_of_ones_own_takes_a_few_words() {
        var staff = Detector.of("STAFF_ID", "house/staff-id", "EMP-[0-9]{6}").near("employee", "staff");
        var privacy = Privacy.of(Detectors.of(staff));

        assertThat(privacy.find("employee EMP-123456."))
                .extracting(Hit::kind, Hit::start, Hit::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("STAFF_ID", 9, 19));
        assertThat(privacy.find("pump EMP-123456, XEMP-123456, EMP-1234567")).isEmpty();
    }

    @Test
    void a_detector_may_have_a_checksum_and_a_literal_in_the_middle() {
        var even = Detector.of("LOT", "house/lot", "[A-Z]{2}/LOT/[0-9]{4}")
                .containing("/lot/")
                .checked(value -> Integer.parseInt(value.substring(7)) % 2 == 0)
                .severity(Severity.INFO)
                .confidence(0.6);
        assertThat(Privacy.of(Detectors.of(even)).find("AB/LOT/1234 and CD/LOT/1235"))
                .hasSize(1);
    }

    @Test
    void a_detector_without_a_literal_is_refused_with_what_to_do() {
        var any = Detector.of("NUMBER", "house/number", "[0-9]{6}");
        assertThatThrownBy(() -> Privacy.of(Detectors.of(any)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pattern of house/number begins with no literal of two characters; name one that every"
                        + " match contains");
        assertThatThrownBy(() -> Detector.of("staff", "house/staff", "EMP-"))
                .hasMessage("a kind is upper-case words joined by _, was \"staff\"");
        assertThatThrownBy(() -> Detector.of("STAFF", "house/staff", "EMP-("))
                .hasMessageStartingWith("not a regular expression of RE2: \"EMP-(\"");
    }
}
