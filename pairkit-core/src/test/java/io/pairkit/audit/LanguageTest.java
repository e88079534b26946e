package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well languages are told on labelled texts; docs/audits.md has these figures on the whole sets. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "xquad questions, en, 300, 39, 0",
        "xquad questions, de, 300, 44, 0",
        "xquad questions, zh, 300, 0, 0",
        "xquad paragraphs, en, 60, 2, 0",
        "xquad paragraphs, de, 60, 1, 0",
        "clinc150 3-8 words, en, 600, 138, 0",
        "banking77, en, 300, 28, 0",
        "dolly answers, en, 300, 85, 0",
        "belle questions, zh, 150, 0, 0",
        "dpo_zh answers, zh, 60, 1, 0",
        "jglue, ja, 200, 0, 0",
        "code answers, '', 200, 177, 23",
        "own short, de, 15, 4, 0",
        "own short, fr, 15, 4, 0",
        "own short, es, 15, 1, 0",
        "own short, it, 15, 4, 0",
        "own short, pt, 15, 5, 0",
        "own short, nl, 15, 4, 0",
        "own short, pl, 15, 0, 0",
        "own short, tr, 15, 2, 0"
    })
    void languages_of_real_and_of_short_texts_are_told(String set, String language, int all, int silent, int wrong) {
        var counts = new int[3];
        for (Object record : Sets.records("languages.jsonl.gz")) {
            if (set.equals(Json.at(record, "/set")) && language.equals(Json.at(record, "/language"))) {
                String told = Language.of(String.valueOf(Json.at(record, "/text")));
                counts[0]++;
                counts[1] += told.isEmpty() ? 1 : 0;
                counts[2] += !told.isEmpty() && !told.equals(language) ? 1 : 0;
            }
        }

        assertThat(counts).containsExactly(all, silent, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The parcel is on its way to you and will be there on Monday.|en",
                "Das Paket ist auf dem Weg und wird am Montag bei Ihnen sein.|de",
                "Le colis est en route et sera chez vous dans les deux jours.|fr",
                "El paquete está en camino y llegará a su casa con la factura.|es",
                "Onde está o meu pedido?|pt",
                "Gdzie jest moje zamówienie?|pl",
                "Siparişim nerede ve ne zaman gelecek?|tr",
                "Var är min beställning?|sv",
                "包裹正在路上,星期一会到。|zh",
                "把下面的句子翻译成英文: I have a dream that one day this nation will rise up|zh",
                "荷物は月曜日に届きます。|ja",
                "소포는 월요일에 도착합니다.|ko",
                "Посылка уже в пути.|ru",
                "Де моє замовлення?|uk",
                "سفارش من کجاست؟|fa",
                "أين طلبي؟|ar",
                "print(x)|",
                "for (int i = 0; i < n; i++) { sum += a[i]; }|",
                "Los Angeles, Las Vegas, El Paso|",
                "Bob Cousy|",
                "42|"
            })
    void languages_are_told_apart(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language == null ? "" : language);
    }
}
