package io.pairkit.privacy.secret;

import java.util.List;

/** The words that announce a secret, and those that make a name something about a secret and not the secret itself. */
public final class SecretNames {
    static final List<String> AWS = words("secret_access_key|secretaccesskey|secret access key|aws_secret|secret key");

    static final List<String> PASSWORDS =
            words("password|passwd|passphrase|passcode|pwd|_pass|pass=|pass:|identified by|securestring");

    /** Passwords in other scripts and languages; their separators are in {@link Separators}. */
    public static final List<String> FOREIGN_PASSWORDS = words(
            "passwort|passw\u00f6rt|kennwort|contrase|contrasena|mot de passe|mot_de_passe|kodeord|losenord|sifre|haslo|parol|motdepasse|senha|wachtwoord|parola d'ordine|salasana|adgangskode|l\u00f6senord"
                    + "|пароль|пароля|паролем|кодовое слово|密码|密碼|口令|暗証番号|パスワード|パスコード|合言葉|비밀번호|암호는|패스워드"
                    + "|كلمة المرور|كلمة السر|الرقم السري|סיסמה|סיסמא|पासवर्ड|รหัสผ่าน|mật khẩu|hasło|hasłem|şifre|parolası|parola"
                    + "|κωδικός|heslo|jelszó|geslo|lozinka|zaporka|parool|slaptažod|lykilorð|kata sandi|katasandi|passord|clave"
                    + "|palavra-passe|palavra passe|chiave di accesso|contrasenya|pasahitza|пароли|лозинка|гасло");

    /** Short for a password where they stand alone as a word. */
    static final List<String> SHORT =
            words("\nsecret=|\nsecret = |pass |pw |pw:|pw=|mdp |mdp:|mdp=|pw\"|pw'|pass\"|pass'|pwd:");

    /** Keys and tokens in other languages. */
    public static final List<String> FOREIGN_KEYS = words(
            "api密钥|api密鑰|api 密钥|密钥|密鑰|访问令牌|令牌|apiキー|api キー|アクセストークン|トークン"
                    + "|シークレット|api 키|api키|토큰|токен|ключ api|api-ключ|api ключ|секретный ключ|api-schl\u00fcssel|api schl\u00fcssel"
                    + "|zugangsschl\u00fcssel|zugriffsschl\u00fcssel|cl\u00e9 api|cl\u00e9 d'api|cl\u00e9 secr\u00e8te|chave secreta|chave privada|clave privada|hemmelighe|hemlighet|salaisuus|clave de api|clave api|clave secreta"
                    + "|chave de api|chave da api|chiave api|chiave segreta|jeton|segredo|secreto|segreto|geheimnis|sekret|delad nyckel|gedeelde sleutel|klucz api|api-sleutel|api sleutel|api-nyckel|api anahtar\u0131");

    static final List<String> KEYS = words("api_key|apikey|api-key|api key|access_key|accesskey|access key|access-key"
            + "|auth_key|authkey|auth key|secret|encryption_key|encryption key|signing_key|signing key|private_key|private key"
            + "|account_key|accountkey|account key|credential|app_key|appkey|master_key|master key|license_key"
            + "|license key|service_key|?key=|&key=|?sig=|&sig=|?appid=|&appid=|app key|integration key|write_key|write key"
            + "|ingest_key|deploy key|deploy_key|subscription-key|subscription key|fastly-key|function-key"
            + "|functions-key|admin key|admin_key|project key|shared_key|shared key|sharedkey|webhook_key");

    static final List<String> TOKENS =
            words("token|bearer:|oauth:|x-auth|session_key|sessionid|sessid=|session_id=|_auth=|_auth =");

    private static final List<String> ABOUT = words("id|type|count|hash|name|length|len|url|uri|path|file|field|label"
            + "|policy|arn|expir|expires|index|size|limit|version|reset|manager|required|prompt|input|placeholder|hint"
            + "|error|rule|strength|ring|reference|ref|ttl|digest|salt|algorithm|encoder|valid|check|attempts|regex"
            + "|pattern|format|endpoint|column|form|provider|min|max|public|budget|window|dir|usage|rotation|age"
            + "|status|accessor|duration|policies|generator|store|service|map|list|ids|per|level");

    private static final List<String> ABOUT_BEFORE = words(
            "public_|public|hashed_|hashed|encrypted_|max_|min_|num_|n_"
                    + "|csrf_field_|no_|page_|page|nextpage|next_|next|continuation|continuation_|sync_|cursor_|cursor|upload_");

    private static final List<String> CREDENTIALS = words(
            "auth|api|access|private|secret|deploy|snyk|bot|personal|bearer|refresh|npm|service|server|deployment");

    /** What names of settings hold whose values are secret. */
    private static final List<String> CUES = words(
            "crypt|pass|pwd|secret|token|key|auth|cred|psk|pin|code|salt|dsn|sig|jwt|cookie|session|seed|mdp|senha|clave|contras|kennw|geheim|wachtw|hasl");

    private SecretNames() {}

    private static List<String> words(String joined) {
        return List.of(joined.split("\\|"));
    }

    /** Returns whether a name in lower case holds one of the words that announce a secret. */
    public static boolean isSecret(String lower) {
        return CUES.stream().anyMatch(lower::contains);
    }

    /** Returns whether a part of a name says that it is not the secret itself: token_count, secretName, password_hash. */
    static boolean isAbout(String part) {
        return part.length() < 14 && ABOUT.contains(part);
    }

    /** Returns whether what stands before the cue in the same name says so: public_key, nextPageToken. */
    static boolean isAboutBefore(String before) {
        for (String about : ABOUT_BEFORE) {
            if (before.equals(about) || before.endsWith("_" + about)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a token is one that gives access, so that even a UUID behind it is no mere id. */
    static boolean isCredential(String name) {
        return CREDENTIALS.stream().anyMatch(name::contains);
    }
}
