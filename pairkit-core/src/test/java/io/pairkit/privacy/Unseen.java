package io.pairkit.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts with one secret or one personal value each, drawn from a seed: the shapes are written down here from the vendors'
 * documentation, apart from the detectors, and stand in contexts that chats, logs and code have.
 */
final class Unseen {
    /** A text and the place of the value in it, in characters. */
    record Sample(String kind, String name, String text, int start, int end) {}

    /** kind, vendor, shape: {@code %a36} is 36 letters and digits, u upper, l lower, h hex, d digits, x also - and _. */
    private static final String[][] KEYS = {
        {"API_KEY", "aws", "AKIA%U16"},
        {"API_KEY", "aws-sts", "ASIA%U16"},
        {"API_KEY", "google", "AIza%x35"},
        {"API_KEY", "google-oauth", "GOCSPX-%x28"},
        {"TOKEN", "google-token", "ya29.%x120"},
        {"TOKEN", "github", "ghp_%a36"},
        {"TOKEN", "github-oauth", "gho_%a36"},
        {"TOKEN", "github-app", "ghs_%a36"},
        {"TOKEN", "github-fine", "github_pat_%a22_%a59"},
        {"TOKEN", "gitlab", "glpat-%x20"},
        {"TOKEN", "gitlab-runner", "glrt-%x20"},
        {"TOKEN", "slack-bot", "xoxb-%d12-%d12-%a24"},
        {"TOKEN", "slack-user", "xoxp-%d12-%d12-%d12-%h32"},
        {"TOKEN", "slack-app", "xapp-1-A%U10-%d13-%h64"},
        {"TOKEN", "slack-hook", "hooks.slack.com/services/T%U8/B%U8/%a24"},
        {"API_KEY", "stripe", "sk_live_%a24"},
        {"API_KEY", "stripe-test", "sk_test_%a99"},
        {"API_KEY", "stripe-restricted", "rk_live_%a24"},
        {"API_KEY", "stripe-hook", "whsec_%a32"},
        {"API_KEY", "openai", "sk-%a20T3BlbkFJ%a20"},
        {"API_KEY", "openai-project", "sk-proj-%x74T3BlbkFJ%x74"},
        {"API_KEY", "openai-service", "sk-svcacct-%x58"},
        {"API_KEY", "anthropic", "sk-ant-api03-%x93AA"},
        {"TOKEN", "huggingface", "hf_%m34"},
        {"API_KEY", "groq", "gsk_%a52"},
        {"TOKEN", "replicate", "r8_%a37"},
        {"API_KEY", "perplexity", "pplx-%a48"},
        {"API_KEY", "xai", "xai-%a80"},
        {"API_KEY", "openrouter", "sk-or-v1-%h64"},
        {"TOKEN", "npm", "npm_%a36"},
        {"TOKEN", "pypi", "pypi-AgEIcHlwaS5vcmc%x120"},
        {"API_KEY", "rubygems", "rubygems_%h48"},
        {"TOKEN", "docker", "dckr_pat_%x27"},
        {"API_KEY", "sendgrid", "SG.%x22.%x43"},
        {"API_KEY", "mailgun", "key-%h32"},
        {"API_KEY", "mailchimp", "%h32-us14"},
        {"API_KEY", "twilio", "SK%h32"},
        {"TOKEN", "telegram", "%d9:AA%x33"},
        {"TOKEN", "discord", "MTA%a21.G%x5.%x38"},
        {"TOKEN", "digitalocean", "dop_v1_%h64"},
        {"TOKEN", "databricks", "dapi%h32"},
        {"TOKEN", "shopify", "shpat_%h32"},
        {"TOKEN", "square", "sq0atp-%x22"},
        {"API_KEY", "newrelic", "NRAK-%U27"},
        {"TOKEN", "grafana", "glsa_%a32_%h8"},
        {"TOKEN", "vault", "hvs.%x90"},
        {"TOKEN", "terraform", "%a14.atlasv1.%x67"},
        {"API_KEY", "linear", "lin_api_%a40"},
        {"TOKEN", "notion", "ntn_%a46"},
        {"TOKEN", "airtable", "pat%a14.%h64"},
        {"TOKEN", "atlassian", "ATATT3xFfGF0%x180"},
        {"API_KEY", "postman", "PMAK-%h24-%h34"},
        {"TOKEN", "pulumi", "pul-%h40"},
        {"TOKEN", "doppler", "dp.pt.%a43"},
        {"API_KEY", "brevo", "xkeysib-%h64-%a16"},
        {"API_KEY", "alibaba", "LTAI%a20"},
        {"TOKEN", "sonarqube", "squ_%h40"},
        {"TOKEN", "dynatrace", "dt0c01.%U24.%U64"},
        {"TOKEN", "figma", "figd_%x40"},
        {"API_KEY", "supabase", "sbp_%h40"},
        {"API_KEY", "langsmith", "lsv2_pt_%h32_%h10"},
        {"API_KEY", "tailscale", "tskey-auth-%a17-%a32"},
        {"API_KEY", "azure-ad", "%a2Z8Q~%x34"},
    };

    private static final String[] AROUND = {
        "%s",
        "My key is %s. Please rotate it.",
        "It is %s, thanks!",
        "Use \"%s\" here.",
        "Use '%s' for now",
        "`%s`",
        "(%s)",
        "{\"value\":\"%s\",\"n\":1}",
        "curl -H 'X-Key: %s' https://api.host.io/v1",
        "export KEY=%s",
        "KEY=%s\nOTHER=1",
        "key: %s\nother: 2",
        "key = \"%s\";",
        "const k = '%s'",
        "2024-05-01 10:00:01 INFO using %s for call 12",
        "https://api.host.io/v1/items?key=%s&page=2",
        "see <%s>",
        "**%s**",
        "| a | %s | b |",
        "I pasted %s by mistake?",
        "line one\n%s\nline three",
        "Schlüssel: %s.",
        "密钥是%s。",
        "auth: [%s]",
        "--key %s --verbose",
        "{'k': '%s'}",
        "😀 %s 😀",
    };

    private static final String[] PASSWORDS = {
        "the password is %s.",
        "My password is %s, please reset it",
        "Password: %s",
        "password=%s",
        "DB_PASSWORD=%s\nDB_HOST=x",
        "\"password\": \"%s\",",
        "'passwd': '%s'",
        "pwd: %s",
        "--password %s --host db",
        "postgres://app:%s@db.acme.io:5432/main",
        "mysql://root:%s@10.0.0.5/shop",
        "redis://:%s@cache:6379/0",
        "amqp://svc:%s@mq.acme.io/",
        "https://bob:%s@git.acme.io/x.git",
        "Server=db;User Id=sa;Password=%s;Encrypt=true",
        "password = \"%s\"",
        "mongodb+srv://u:%s@cluster0.ab1cd.mongodb.net/test",
        "curl -u admin:%s https://acme.io",
        "the password for the staging box is %s.",
        "login with password %s please",
        "spring.datasource.password=%s",
        "  password: %s\n  port: 1",
        "I set the password to '%s'",
        "passphrase: \"%s\"",
        "$password = '%s';",
        "user: bob / password: %s",
        "<password>%s</password>",
    };

    private static final String[] GENERIC = {
        "api_key=%s",
        "API_KEY: %s",
        "\"apiKey\": \"%s\"",
        "client_secret = '%s'",
        "the api key is %s.",
        "access token: %s",
        "auth_token=%s",
        "Authorization: Bearer %s",
        "X-Api-Key: %s",
        "secret_key=\"%s\"",
        "const apiSecret = \"%s\";",
        "token=%s",
        "https://x.io/a?access_token=%s&b=1",
        "my secret is %s, keep it",
        "SECRET_KEY = '%s'",
        "encryption_key: %s",
    };

    private final SplittableRandom random;
    private final Drawn drawn;

    Unseen(long seed) {
        random = new SplittableRandom(seed);
        drawn = new Drawn(random);
    }

    /** Returns one text for each shape and context, some thousand. */
    List<Sample> secrets() {
        var all = new ArrayList<Sample>();
        for (String[] key : KEYS) {
            for (String around : AROUND) {
                all.add(sample(key[0], key[1], around, drawn.fill(key[2])));
            }
        }
        for (String around : PASSWORDS) {
            for (int i = 0; i < 20; i++) {
                all.add(sample("PASSWORD", "password", around, password(around)));
            }
        }
        for (String around : GENERIC) {
            for (String shape : new String[] {"%h32", "%a40", "%a24", "%x43", "%h64"}) {
                all.add(sample("", "generic", around, drawn.fill(shape)));
            }
        }
        return all;
    }

    private String password(String around) {
        String[] words = {
            "summer", "Dragon", "tiger", "Winter", "monkey", "Blue", "coffee", "Berlin", "rocket", "Falcon"
        };
        String word = words[random.nextInt(words.length)];
        String other = words[random.nextInt(words.length)];
        String sign = around.contains("://") || around.contains("<")
                ? "!"
                : String.valueOf("!#$%&*+-_".charAt(random.nextInt(9)));
        return switch (random.nextInt(6)) {
            case 0 -> word + random.nextInt(10, 9999);
            case 1 -> word + sign + random.nextInt(1950, 2030);
            case 2 -> word.charAt(0) + "0" + word.substring(1) + sign + random.nextInt(10, 99) + "x";
            case 3 -> drawn.fill("%a12");
            case 4 -> word + "-" + other + "-" + random.nextInt(10, 99);
            default -> drawn.fill("%a6") + sign + drawn.fill("%a6") + "7";
        };
    }

    List<Sample> structured() {
        var all = new ArrayList<Sample>();
        for (int i = 0; i < 40; i++) {
            for (String around : AROUND) {
                all.add(sample("EMAIL", "email", around, drawn.email()));
                all.add(sample("CARD", "card", around, drawn.card()));
                all.add(sample("IBAN", "iban", around, drawn.iban()));
                all.add(sample("IP", "ip", around, drawn.ip()));
            }
            for (String around : new String[] {
                "My SSN is %s.",
                "social security number %s, ok",
                "ssn: %s",
                "\"ssn\": \"%s\"",
                "SSN %s?",
                "%s is my social security number"
            }) {
                all.add(sample("SSN", "ssn", around, drawn.ssn()));
            }
            for (String around : new String[] {
                "call me at %s.",
                "phone: %s",
                "Tel. %s",
                "my mobile is %s, thanks",
                "\"phone\":\"%s\"",
                "reach me on %s or by mail",
                "fax %s",
                "WhatsApp %s",
                "text me: %s!",
                "Phone:\n%s\n"
            }) {
                all.add(sample("PHONE", "phone", around, drawn.phone()));
            }
            for (String around : new String[] {
                "my passport number is %s.", "Passport: %s", "passport no. %s, issued 2019", "\"passport\": \"%s\""
            }) {
                all.add(sample(
                        "PASSPORT",
                        "passport",
                        around,
                        drawn.fill(new String[] {"%U1%d8", "%d9", "%U2%d7", "C%d2%U2%d3K"}
                                [random.nextInt(3)].replace("%U", "%u"))));
            }
        }
        return all;
    }

    private static Sample sample(String kind, String name, String around, String value) {
        int at = around.indexOf("%s");
        return new Sample(
                kind, name, around.substring(0, at) + value + around.substring(at + 2), at, at + value.length());
    }
}
