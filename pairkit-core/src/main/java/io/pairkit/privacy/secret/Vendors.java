package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys by the shapes that their vendors document: a fixed beginning and a number of random characters. What has no
 * beginning of its own (32 hexadecimal digits) is found by the words next to it, in {@link Assignments}.
 */
public final class Vendors {
    private static final String API_KEY = "API_KEY";
    private static final String TOKEN = "TOKEN";

    private static final List<Seeker> ALL = all();

    private Vendors() {}

    public static List<Seeker> seekers() {
        return ALL;
    }

    private static List<Seeker> all() {
        var all = new ArrayList<Seeker>();
        clouds(all);
        code(all);
        models(all);
        money(all);
        messages(all);
        services(all);
        return List.copyOf(all);
    }

    private static void add(List<Seeker> all, String vendor, String kind, String... shapes) {
        for (String pattern : shapes) {
            Shape shape = Shape.of(pattern);
            String code = "privacy/secret/" + vendor;
            all.add(Seeker.of(Family.SECRET, kind, code, 0.95, List.of(shape.literal()), new KeyProbe(shape)));
        }
    }

    private static void clouds(List<Seeker> all) {
        add(all, "aws", API_KEY, "AKIA[A-Z0-9]{16}", "ASIA[A-Z0-9]{16}", "ABIA[A-Z0-9]{16}", "ACCA[A-Z0-9]{16}");
        add(all, "aws", API_KEY, "ABSK[A-Za-z0-9+/]{109,269}={0,2}");
        add(all, "google", API_KEY, "AIza[A-Za-z0-9_-]{35}", "GOCSPX-[A-Za-z0-9_-]{28}");
        add(all, "google", TOKEN, "ya29.[A-Za-z0-9_-]{30,}", "1//0[A-Za-z0-9_-]{40,}");
        add(all, "digitalocean", TOKEN, "dop_v1_[0-9a-f]{64}", "doo_v1_[0-9a-f]{64}", "dor_v1_[0-9a-f]{64}");
        add(all, "alibaba", API_KEY, "LTAI[A-Za-z0-9]{16,26}");
        add(all, "tencent", API_KEY, "AKID[A-Za-z0-9]{32}");
        add(all, "heroku", API_KEY, "HRKU-[A-Za-z0-9_-]{36,64}");
        add(all, "fly", TOKEN, "fo1_[A-Za-z0-9_-]{43}", "fm2_[A-Za-z0-9+/=]{100,}");
        add(all, "netlify", TOKEN, "nfp_[A-Za-z0-9]{36,40}");
        add(all, "cloudflare", API_KEY, "v1.0-[a-f0-9]{24}-[a-f0-9]{146}");
        add(all, "cloudflare", TOKEN, "cfut_[A-Za-z0-9]{40,60}", "cfat_[A-Za-z0-9]{40,60}", "cfk_[A-Za-z0-9]{40,60}");
        add(all, "vercel", TOKEN, "vcp_[A-Za-z0-9]{24,60}", "vca_[A-Za-z0-9]{24,60}", "vck_[A-Za-z0-9]{24,60}");
        add(all, "vercel", TOKEN, "vercel_blob_rw_[A-Za-z0-9]{12,20}_[A-Za-z0-9]{20,40}");
        add(all, "deno", TOKEN, "ddp_[A-Za-z0-9]{36}", "ddo_[A-Za-z0-9]{36}");
        add(all, "yandex", API_KEY, "AQVN[A-Za-z0-9_-]{35,38}", "t1.[A-Za-z0-9_-]{30,}.[A-Za-z0-9_-]{80,90}");
        add(all, "openshift", TOKEN, "sha256~[A-Za-z0-9_-]{43}");
        add(all, "cockroach", API_KEY, "CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}");
        add(all, "mongodb", API_KEY, "mdb_sa_sk_[A-Za-z0-9_-]{40}");
        add(all, "scalingo", TOKEN, "tk-us-[A-Za-z0-9_-]{48}");
        add(all, "definednetworking", API_KEY, "dnkey-[a-z0-9=_-]{26}-[a-z0-9=_-]{52}");
        add(all, "render", API_KEY, "rnd_[A-Za-z0-9]{28,40}");
        add(all, "hashicorp", TOKEN, "hvs.[A-Za-z0-9_-]{24,}", "hvb.[A-Za-z0-9_-]{100,}", "hvr.[A-Za-z0-9_-]{24,}");
        add(all, "pulumi", TOKEN, "pul-[a-f0-9]{40}");
        add(all, "doppler", TOKEN, "dp.pt.[A-Za-z0-9]{40,44}", "dp.st.[A-Za-z0-9_.-]{40,80}");
        add(all, "doppler", TOKEN, "dp.ct.[A-Za-z0-9]{40,44}", "dp.sa.[A-Za-z0-9]{40,44}");
        add(all, "tailscale", API_KEY, "tskey-[a-z]{3,8}-[A-Za-z0-9]{8,}-[A-Za-z0-9]{16,}");
        add(all, "planetscale", TOKEN, "pscale_tkn_[A-Za-z0-9_-]{32,64}", "pscale_oauth_[A-Za-z0-9_-]{32,64}");
        add(all, "planetscale", "PASSWORD", "pscale_pw_[A-Za-z0-9_-]{32,64}");
        add(all, "supabase", API_KEY, "sbp_[a-f0-9]{40}", "sb_secret_[A-Za-z0-9_-]{22,40}");
        add(all, "neon", API_KEY, "napi_[a-z0-9]{60,70}");
        add(all, "databricks", TOKEN, "dapi[a-f0-9]{32}-[0-9]{1}", "dapi[a-f0-9]{32}");
        add(all, "prefect", API_KEY, "pnu_[A-Za-z0-9]{36}");
        add(all, "dynatrace", TOKEN, "dt0c01.[A-Z0-9]{24}.[A-Z0-9]{64}", "dt0s16.[A-Z0-9]{8}.[A-Z0-9]{64}");
        add(all, "newrelic", API_KEY, "NRAK-[A-Z0-9]{27}", "NRII-[A-Za-z0-9_-]{32}", "NRJS-[a-f0-9]{19}");
        add(all, "grafana", TOKEN, "glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", "glc_[A-Za-z0-9+/=]{32,400}");
        add(all, "grafana", API_KEY, "eyJrIjoi[A-Za-z0-9+/]{70,400}={0,3}");
        add(all, "sentry", TOKEN, "sntryu_[a-f0-9]{64}", "sntrys_[A-Za-z0-9+/=_]{80,}");
    }

    private static void code(List<Seeker> all) {
        add(all, "github", TOKEN, "ghp_[A-Za-z0-9]{36,255}", "gho_[A-Za-z0-9]{36,255}", "ghu_[A-Za-z0-9]{36,255}");
        add(all, "github", TOKEN, "ghs_[A-Za-z0-9]{36,255}", "ghr_[A-Za-z0-9]{36,255}");
        add(all, "github", TOKEN, "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}", "github_pat_[A-Za-z0-9_]{60,100}");
        for (String kind : List.of(
                "glpat-",
                "gldt-",
                "glrt-",
                "glptt-",
                "glcbt-",
                "glimt-",
                "glsoat-",
                "gloas-",
                "glft-",
                "glffct-",
                "glagent-",
                "GR1348941")) {
            add(all, "gitlab", TOKEN, kind + "[A-Za-z0-9_.-]{20,320}");
        }
        add(all, "bitbucket", TOKEN, "ATBB[A-Za-z0-9]{32}", "ATCTT3xFf[A-Za-z0-9=_-]{100,}");
        add(all, "atlassian", TOKEN, "ATATT3[A-Za-z0-9=_-]{60,}");
        add(all, "npm", TOKEN, "npm_[A-Za-z0-9]{36}");
        add(all, "pypi", TOKEN, "pypi-AgE[A-Za-z0-9_-]{50,}");
        add(all, "rubygems", API_KEY, "rubygems_[a-f0-9]{48}");
        add(all, "crates", TOKEN, "cio[A-Za-z0-9]{32}");
        add(all, "nuget", API_KEY, "oy2[a-z0-9]{43}");
        add(all, "clojars", TOKEN, "CLOJARS_[a-z0-9]{60}");
        add(all, "docker", TOKEN, "dckr_pat_[A-Za-z0-9_-]{27,}", "dckr_oat_[A-Za-z0-9_-]{27,}");
        add(all, "artifactory", API_KEY, "AKCp[A-Za-z0-9]{69,73}", "cmVmdGtu[A-Za-z0-9]{56}");
        add(all, "sonarqube", TOKEN, "sqp_[a-f0-9]{40}", "squ_[a-f0-9]{40}", "sqa_[a-f0-9]{40}");
        add(all, "buildkite", TOKEN, "bkua_[a-f0-9]{40}");
        add(all, "circleci", TOKEN, "CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}", "CCIPRJ_[A-Za-z0-9]{22}_[a-f0-9]{40}");
        add(all, "sourcegraph", TOKEN, "sgp_[a-f0-9]{16}_[a-f0-9]{40}", "sgp_local_[a-f0-9]{40}");
        add(all, "infracost", API_KEY, "ico-[A-Za-z0-9]{32}");
        add(all, "harness", API_KEY, "pat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}");
        add(all, "harness", API_KEY, "sat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}");
        add(all, "octopus", API_KEY, "API-[A-Z0-9]{26}");
        add(all, "rootly", API_KEY, "rootly_[a-f0-9]{64}");
        add(all, "wakatime", API_KEY, "waka_[a-f0-9]{8}-[a-f0-9-]{27}");
        add(all, "django", API_KEY, "django-insecure-[a-z0-9!@#$%^&*()+=_-]{50}");
        add(all, "postman", API_KEY, "PMAK-[a-f0-9]{24}-[a-f0-9]{34}");
        add(all, "figma", TOKEN, "figd_[A-Za-z0-9_-]{38,}");
        add(all, "linear", API_KEY, "lin_api_[A-Za-z0-9]{40}", "lin_oauth_[a-f0-9]{64}");
        add(all, "age", "PRIVATE_KEY", "AGE-SECRET-KEY-1[A-Z0-9]{58}");
    }

    private static void models(List<Seeker> all) {
        add(all, "anthropic", API_KEY, "sk-ant-[a-z]{3,8}[0-9]{2}-[A-Za-z0-9_-]{20,}");
        add(all, "openai", API_KEY, "sk-proj-[A-Za-z0-9_-]{20,}", "sk-svcacct-[A-Za-z0-9_-]{20,}");
        add(all, "openai", API_KEY, "sk-admin-[A-Za-z0-9_-]{20,}", "sk-None-[A-Za-z0-9_-]{20,}");
        add(all, "openai", API_KEY, "sk-[A-Za-z0-9]{20,}");
        add(all, "openrouter", API_KEY, "sk-or-v1-[a-f0-9]{64}");
        add(all, "langfuse", API_KEY, "sk-lf-[a-f0-9]{8}-[a-f0-9-]{27}");
        add(all, "langsmith", API_KEY, "lsv2_pt_[a-f0-9]{32}_[a-f0-9]{10}", "lsv2_sk_[a-f0-9]{32}_[a-f0-9]{10}");
        add(all, "huggingface", TOKEN, "hf_[A-Za-z0-9]{30,40}", "api_org_[A-Za-z0-9]{34}");
        add(all, "groq", API_KEY, "gsk_[A-Za-z0-9]{48,56}");
        add(all, "replicate", TOKEN, "r8_[A-Za-z0-9]{37,40}");
        add(all, "perplexity", API_KEY, "pplx-[A-Za-z0-9]{40,56}");
        add(all, "xai", API_KEY, "xai-[A-Za-z0-9]{70,90}");
        add(all, "nvidia", API_KEY, "nvapi-[A-Za-z0-9_-]{60,70}");
        add(all, "pinecone", API_KEY, "pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}");
        add(all, "elevenlabs", API_KEY, "sk_[a-f0-9]{48}");
        add(all, "cerebras", API_KEY, "csk-[a-z0-9]{48}");
        add(all, "together", API_KEY, "tgp_v1_[A-Za-z0-9_-]{43}");
        add(all, "tavily", API_KEY, "tvly-[A-Za-z0-9-]{32,44}");
        add(all, "firecrawl", API_KEY, "fc-[a-f0-9]{32}");
        add(all, "jina", API_KEY, "jina_[A-Za-z0-9_-]{50,70}");
        add(all, "fireworks", API_KEY, "fw_[A-Za-z0-9]{24}");
        add(all, "e2b", API_KEY, "e2b_[a-f0-9]{40}");
        add(all, "runpod", API_KEY, "rpa_[A-Z0-9]{38,48}");
        add(all, "apify", TOKEN, "apify_api_[A-Za-z0-9]{36}");
        add(all, "posthog", API_KEY, "phx_[A-Za-z0-9]{40,50}");
    }

    private static void money(List<Seeker> all) {
        for (String kind : List.of("sk_live_", "sk_test_", "rk_live_", "rk_test_")) {
            add(all, "stripe", API_KEY, kind + "[A-Za-z0-9]{16,250}");
        }
        add(all, "stripe", API_KEY, "whsec_[A-Za-z0-9+/=]{24,80}");
        add(all, "square", TOKEN, "sq0atp-[A-Za-z0-9_-]{22}", "EAAA[A-Za-z0-9_-]{55,60}");
        add(all, "square", API_KEY, "sq0csp-[A-Za-z0-9_-]{43}");
        for (String kind : List.of("shpat_", "shpca_", "shppa_", "shpss_")) {
            add(all, "shopify", TOKEN, kind + "[a-fA-F0-9]{32}");
        }
        add(all, "paypal", TOKEN, "access_token$production$[0-9a-z]{16}$[0-9a-f]{32}");
        add(all, "plaid", TOKEN, "access-production-[0-9a-f-]{36}", "access-sandbox-[0-9a-f-]{36}");
        add(all, "razorpay", API_KEY, "rzp_live_[A-Za-z0-9]{14}", "rzp_test_[A-Za-z0-9]{14}");
        add(all, "flutterwave", API_KEY, "FLWSECK_TEST-[A-Za-z0-9]{32}-X", "FLWSECK-[A-Za-z0-9]{32}-X");
        add(all, "shippo", TOKEN, "shippo_live_[a-f0-9]{40}", "shippo_test_[a-f0-9]{40}");
        add(all, "duffel", TOKEN, "duffel_live_[A-Za-z0-9_-]{43}", "duffel_test_[A-Za-z0-9_-]{43}");
        add(all, "easypost", API_KEY, "EZAK[A-Za-z0-9]{54}", "EZTK[A-Za-z0-9]{54}");
        add(all, "lob", API_KEY, "live_[a-f0-9]{35}", "test_[a-f0-9]{35}");
        add(all, "gocardless", TOKEN, "live_[A-Za-z0-9_-]{40}");
        add(all, "checkout", API_KEY, "sk_sbox_[a-z0-9]{26}", "sk_prod_[A-Za-z0-9]{20,99}");
        add(all, "mercadopago", TOKEN, "APP_USR-[0-9]{10,20}-[0-9]{6}-[a-f0-9]{32}-[0-9]{6,12}");
        add(all, "polar", TOKEN, "polar_oat_[A-Za-z0-9]{40,60}", "polar_pat_[A-Za-z0-9]{40,60}");
    }

    private static void messages(List<Seeker> all) {
        for (String kind : List.of("xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xoxd-")) {
            add(all, "slack", TOKEN, kind + "[A-Za-z0-9-]{18,250}");
        }
        add(all, "slack", TOKEN, "xapp-[0-9]{1}-[A-Za-z0-9-]{30,200}", "xoxe.xoxp-[A-Za-z0-9-]{40,300}");
        add(all, "slack", TOKEN, "hooks.slack.com/services/[A-Z0-9]{8,12}/[A-Z0-9]{8,12}/[A-Za-z0-9]{20,32}");
        add(all, "discord", TOKEN, "discord.com/api/webhooks/[0-9]{16,20}/[A-Za-z0-9_-]{60,72}");
        add(all, "discord", TOKEN, "discordapp.com/api/webhooks/[0-9]{16,20}/[A-Za-z0-9_-]{60,72}");
        add(all, "sendgrid", API_KEY, "SG.[A-Za-z0-9_-]{16,32}.[A-Za-z0-9_-]{32,64}");
        add(all, "twilio", API_KEY, "SK[a-f0-9]{32}");
        add(all, "mailgun", API_KEY, "key-[a-f0-9]{32}");
        add(all, "brevo", API_KEY, "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}");
        add(all, "resend", API_KEY, "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,28}");
        add(
                all,
                "facebook",
                TOKEN,
                "EAAC[A-Za-z0-9]{80,}",
                "EAAB[A-Za-z0-9]{80,}",
                "EAAG[A-Za-z0-9]{80,}",
                "EAAM[A-Za-z0-9]{80,}");
    }

    private static void services(List<Seeker> all) {
        add(all, "notion", TOKEN, "ntn_[A-Za-z0-9]{40,50}", "secret_[A-Za-z0-9]{43}");
        add(all, "trello", TOKEN, "ATTA[A-Za-z0-9]{72}");
        add(all, "clickup", TOKEN, "pk_[0-9]{5,10}_[A-Z0-9]{32}");
        add(all, "stytch", API_KEY, "secret-live-[A-Za-z0-9_=-]{30,}", "secret-test-[A-Za-z0-9_=-]{30,}");
        add(all, "cal", API_KEY, "cal_live_[a-f0-9]{32}");
        add(all, "zuplo", API_KEY, "zpka_[a-z0-9]{32}_[a-z0-9]{8}");
        add(all, "airtable", TOKEN, "pat[A-Za-z0-9]{14}.[a-f0-9]{64}");
        add(all, "dropbox", TOKEN, "sl.u.[A-Za-z0-9_-]{100,}", "sl.[A-Za-z0-9_-]{120,}");
        add(all, "contentful", TOKEN, "CFPAT-[A-Za-z0-9_-]{43}");
        add(all, "mapbox", TOKEN, "sk.eyJ[A-Za-z0-9_-]{40,}.[A-Za-z0-9_-]{20,}");
        add(all, "typeform", TOKEN, "tfp_[A-Za-z0-9_.-]{40,60}");
        add(all, "onepassword", TOKEN, "ops_eyJ[A-Za-z0-9+/=_-]{200,}");
        add(all, "readme", API_KEY, "rdme_[a-z0-9]{70}");
        add(all, "hubspot", TOKEN, "pat-na1-[a-f0-9]{8}-[a-f0-9-]{27}", "pat-eu1-[a-f0-9]{8}-[a-f0-9-]{27}");
        add(all, "riot", API_KEY, "RGAPI-[a-f0-9]{8}-[a-f0-9-]{27}");
        add(all, "frameio", TOKEN, "fio-u-[A-Za-z0-9_=-]{64}");
        add(all, "adafruit", API_KEY, "aio_[A-Za-z0-9]{28}");
        add(all, "launchdarkly", API_KEY, "sdk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9-]{17}");
        add(all, "zapier", TOKEN, "hooks.zapier.com/hooks/catch/[0-9]{5,10}/[a-z0-9]{5,12}");
        add(all, "onepassword", API_KEY, "A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}");
        add(all, "intra42", API_KEY, "s-s4t2ud-[a-f0-9]{64}", "s-s4t2af-[a-f0-9]{64}");
        add(all, "settlemint", TOKEN, "sm_aat_[A-Za-z0-9]{16}", "sm_pat_[A-Za-z0-9]{16}", "sm_sat_[A-Za-z0-9]{16}");
        add(all, "twitter", TOKEN, "AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{60,110}");
        add(all, "adobe", API_KEY, "p8e-[a-zA-Z0-9]{32}", "p8-[a-zA-Z0-9_-]{36}");
    }
}
