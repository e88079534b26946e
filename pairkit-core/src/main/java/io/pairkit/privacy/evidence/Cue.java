package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.secret.CueName;
import io.pairkit.privacy.secret.SecretNames;
import java.util.List;

/** The words that announce a secret, by how plainly they do. */
public final class Cue {
    private static final List<String> PASSWORD = words(
            "wlan-schl|wlan schl|wifi-schl|getconnection(|, pass \"|wpa2 key|wpa key|community string|storepass|keypass|password|passwd|passphrase|passcode|pwd|pass:|mdp |pass =|pw | pw|pw:|wifi key|wi-fi key"
                    + "|wlan key|memorable word|security word|code word|codeword|security answer|secret phrase|pass phrase|secret word|_pass|pass=|pw=|psk=|psk:|psk\"|psk |bindpw|rootpw|pass'|pass\"|pre-shared key");
    private static final List<String> ACCESS = words(
            "wi-fi:|wifi:|wlan:|get in as |admin page|admin panel|login page|log-in page|admin area|signs in|logs in|logged in|logs on|signed in|log in|login|logging in|log on|logon|sign in|sign on|signing in|signed up"
                    + "|credential|creds|authenticate|unlock|decrypt|admin account|entra nel|entra come|accedi |accede |inicia sesi|connecte-toi|inloggen|logga in|logg inn|zaloguj|войди|заходи|zugangsdaten|zugang:|anmeldedaten|identifiants"
                    + "|connecter|connectez|credenciales|credenziali|доступ|账号| admin?|connect(|new pdo(|auth(|auth=(|auth = (|login(|locked out|get in with|lets you in|let you in|gets you in|wifi |wi-fi |wlan |hotspot ");
    private static final List<String> USERS =
            words("root on |admin on |admin:|root:|admin / |root / |administrator / |admin/|root/");
    private static final List<String> OPENS = words(
            "opens with |open with |unlocks with |unlock with |protected with |encrypted with |locked with |disarmed with ");
    private static final List<String> PASS =
            words("pass\n|pass is |pass was |pass for |pass to |the pass |my pass |our pass |pass?|'s pass |pass -");
    private static final List<String> WALLET = words(
            "twelve words|12 words|24 words|twenty-four words|seed phrase|recovery phrase|recovery words|mnemonic|secret phrase");
    private static final List<String> PIN = words(
            "pin?|pins:|pins are |keypad:|keypad code|puk |puk:|pin |pin:|pin-code|pin,|pin=|otp|door code|alarm code|gate code|access code"
                    + "|entry code|security code|verification code|one-time code|login code|sign-in code|backup code|recovery code|unlock code"
                    + "|2fa code|mfa code|auth code|authentication code|sms code|safe code|пин-код|пин код"
                    + "|pin lautet|验证码|認証コード|인증번호|dostępu|c\u00f3digo de verificaci\u00f3n|code de v\u00e9rification|best\u00e4tigungscode|sicherheitscode|zugangscode|zutrittscode|t\u00fcrcode|digicode|torcode|portkod|d\u00f6rrkod|larmkod|d\u00f8rkode|ovikoodi|toegangscode|deurcode|alarmcode"
                    + "|code porte|code de la porte|code d'entr|clave telef|codice cancello|codice porta|kod do |код двери|код домофона|门禁密码|personal code|disarm code|暗証番号|combination: |combination is |combination for |combination to |lock combination|safe combination");
    private static final List<String> CODE = words(
            " clave |koden |koden:| code d'|code d’| code | code?| code:| senha | combination| combo | codes:|c\u00f3digo |codice |код |code,");
    private static final List<String> DEVICES = words(
            "lockbox|lock box|key safe|keysafe|keypad|padlock|combination lock|alarm|disarm|opens with |open with |opens on |unlocks with |unlock with |locked with |dials|wheels|till unlocks|override|door panel"
                    + "|tresor|schl\u00fcsselsafe|schl\u00fcsselkasten|zahlenschloss|coffre|cadenas|caja fuerte|candado|cofre|cadeado"
                    + "|cassaforte|lucchetto|kluis|sleutelkastje|larmet|n\u00f8gleboks|sejf|kodl\u00e5s|сейф|домофон");
    private static final List<String> KEY = words(
            "setsteamaccount|encrypt = |encrypt=|gossip|skey|account.key|-auth |-auth:|-auth\"|key(|license:|licence:|api.key|.key=|.key:|api_key|apikey|api-key|api key|access_key|access key|auth_key|auth key|secret| key|\"key\"|_key"
                    + "|-key|token|authorization|credential|dsn|client(|login(|auth(|connect(|clave de api|schl\u00fcssel|密钥|ключ|キー");
    private static final List<String> VENDORS = words(
            "webhook|openai|anthropic|cohere|mistral|stripe|sendgrid|mailgun|datadog|sentry|asana"
                    + "|wandb|codecov|heroku|mapbox|algolia|pinecone|deepl|elevenlabs|rollbar|openweather|razorpay|paypal|braintree|plaid"
                    + "|shopify|hubspot|salesforce|zendesk|intercom|mixpanel|newrelic|new relic|grafana|splunk|pagerduty"
                    + "|opsgenie|cloudflare|fastly|netlify|vercel|digitalocean|linode|hetzner|firebase|supabase|auth0|okta|snyk|sonarqube"
                    + "|circleci|jenkins|gitlab|github|bitbucket|airtable|figma|telegram|twitch|spotify|dropbox|contentful|typeform|calendly"
                    + "|mailchimp|sendinblue|brevo|postmark|mandrill|sparkpost|nexmo|messagebird|clearbit|tavily|serpapi|rapidapi"
                    + "|alphavantage|coinbase|binance|infura|etherscan|honeycomb|loggly|papertrail|bugsnag|airbrake|launchdarkly"
                    + "|giphy|newsapi|tomtom|ipinfo|ipstack|maxmind|weaviate|qdrant|huggingface|hugging face|perplexity|deepgram"
                    + "|assemblyai|langsmith|meilisearch|typesense|elasticsearch|influx|upstash|planetscale|smtp|recaptcha|captcha");

    /** These mean other things too, so that no plain word beside them is taken for a password. */
    private static final List<String> AMBIGUOUS = words("parol|parola|parolas\u0131|clave|гасло|암호는|口令|кодовое слово");

    /** Words that languages write together with what the password is of: Ger\u00e4tepasswort, wifiwachtwoord. */
    private static final List<String> COMPOUNDS =
            words("passwort|passw\u00f6rt|kennwort|wachtwoord|l\u00f6senord|adgangskode|passord|schl\u00fcssel|heslo");

    private Cue() {}

    private static List<String> words(String joined) {
        return List.of(joined.split("\\|"));
    }

    public static List<Seeker> seekers() {
        return List.of(
                password(PASSWORD, 2, false, new Prose(true, false)),
                password(foreign(), 2, true, new Prose(true, true)),
                password(AMBIGUOUS, 2, true, new Prose(false, true)),
                password(ACCESS, 1, true, new Prose(false, true)),
                password(List.of(" / "), 0, true, new Prose(false, true)),
                password(USERS, 1.5, true, new Prose(false, true)),
                password(OPENS, 1.5, true, new Prose(false, true)),
                password(PASS, 1.5, true, new Prose(false, false)),
                password(WALLET, 2, true, new Mnemonics()),
                key(SecretNames.FOREIGN_KEYS, 2, true),
                password(PIN, 2, true, new Pins(Pins.Sure.CODE)),
                password(CODE, 0, true, new Pins(Pins.Sure.NOT)),
                password(DEVICES, 1, true, new Pins(Pins.Sure.DEVICE)),
                password(List.of(" key"), 1.5, false, new Networks()),
                key(KEY, 2, false),
                key(VENDORS, 1.5, false));
    }

    private static List<String> foreign() {
        return SecretNames.FOREIGN_PASSWORDS.stream()
                .filter(word -> !AMBIGUOUS.contains(word))
                .toList();
    }

    private static Seeker password(List<String> cues, double points, boolean foreign, Evidence.Judge judge) {
        var probe = new Evidence(points, foreign, judge);
        return Seeker.of(Family.GENERIC_SECRET, "PASSWORD", "privacy/secret/password", 0.7, cues, probe);
    }

    private static Seeker key(List<String> cues, double points, boolean foreign) {
        var probe = new Evidence(points, foreign, new Keys());
        return Seeker.of(Family.GENERIC_SECRET, "API_KEY", "privacy/secret/generic", 0.6, cues, probe);
    }

    /** Returns whether the literal is the word itself and not part of another, or of a name that means something else. */
    static boolean stands(Scan scan, int from, int to, boolean foreign) {
        char first = scan.charAt(from);
        char before = scan.at(from - 1);
        if (scan.is(from, " / ")) {
            return to - from > 3 || isUser(scan, from);
        }
        if (scan.is(to, ".com") || scan.is(to, ".io/") || scan.is(to, ".org")) {
            return false; // an address
        }
        if (before == '1' && scan.is(from, "password") && !Ascii.alnum(scan.at(from - 2))) {
            return false; // 1Password
        }
        if (before == '[' && scan.at(to) == '_' && Ascii.digit(scan.at(to + 1))) {
            return false; // one of our own placeholders
        }
        if (isInRun(scan, from, to)) {
            return false;
        }
        boolean inside = Ascii.letter(first) && Ascii.letter(before);
        boolean compound = inside && COMPOUNDS.contains(Ascii.lower(scan.text(from, to)));
        if (inside && !compound && !(Ascii.upper(first) && !Ascii.upper(before))) {
            return false;
        }
        if (!Ascii.letter(scan.charAt(to - 1)) || foreign) {
            return true;
        }
        return CueName.begins(scan, from) && CueName.end(scan, to, false) >= 0;
    }

    /** Returns whether the cue stands inside many letters and digits without a blank, where it is chance. */
    private static boolean isInRun(Scan scan, int from, int to) {
        int start = from;
        while (Ascii.alnum(scan.charAt(from))
                && start > 0
                && from - start < 40
                && Ascii.alnum(scan.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (Ascii.alnum(scan.charAt(to - 1))
                && end < scan.length
                && end - to < 40
                && Ascii.alnum(scan.charAt(end))) {
            end++;
        }
        scan.looked(end - start);
        return end - start > to - from + 32;
    }

    /** Returns whether the word that ends here can be the name of a user: small letters, dots, digits. */
    private static boolean isUser(Scan scan, int to) {
        int at = to;
        boolean letters = false;
        while (at > 0 && to - at < 40 && scan.charAt(at - 1) > ' ') {
            char c = scan.charAt(--at);
            boolean small = c >= 'a' && c <= 'z';
            letters |= small;
            if (!small && !Ascii.digit(c) && "._-@".indexOf(c) < 0) {
                return false;
            }
        }
        return letters && to - at > 2;
    }

    /** Returns whether a word stands in the name of the cue or as a word before it: {@code POSTGRES_PASSWORD=postgres}. */
    static boolean isNamed(Passage passage, int index) {
        String lower = passage.words().get(index).lower();
        for (int i = 0; i <= passage.cueLast(); i++) {
            String word = passage.words().get(i).lower();
            if (i >= passage.cueFirst() ? word.contains(lower) : i != index && word.equals(lower)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the name of the cue stands where only settings stand: behind {@code ; & ?}, in capitals, as an option. */
    static boolean isSetting(Scan scan, Passage passage) {
        Passage.Word cue = passage.words().get(passage.cueFirst());
        char before = scan.at(cue.from() - 1);
        String name = scan.text(cue.from(), cue.to());
        boolean capitals = name.chars().noneMatch(c -> c >= 'a' && c <= 'z');
        boolean dotted = name.indexOf('.') > 0;
        return capitals || dotted || before == ';' || before == '&' || before == '?' || before == '-';
    }

    /** Returns whether the line of a word is prose or a setting rather than code, where a plain word is a variable. */
    static boolean isProse(Scan scan, int from, int to) {
        int start = from;
        while (Ascii.alnum(scan.charAt(from)) && start > 0 && from - start < 160 && scan.charAt(start - 1) != '\n') {
            start--;
        }
        int end = to;
        while (end < scan.length && end - to < 160 && scan.charAt(end) != '\n') {
            end++;
        }
        scan.looked(end - start);
        for (int i = start; i < end; i++) {
            char c = scan.charAt(i);
            boolean call = c == '(' && i > start && Ascii.word(scan.charAt(i - 1));
            if (c == '{' || c == '}' || call || c == ';' && i + 1 >= end) {
                return false;
            }
        }
        return !(scan.at(to) == ',' && to + 1 >= end);
    }
}
