package org.ticketing.jackson;

import java.util.Map;
import java.util.Set;
import org.ticketing.vocabulary.Text;

/** How texts of a special form are written, by the name of the form in the schema. */
final class Forms {

    private static final Text MISSHAPEN = new Text("'%s' is not right here", "'%s' não serve aqui");

    private static final Map<String, Text> REMEDIES = Map.ofEntries(
            Map.entry(
                    "key",
                    new Text(
                            "a name has 1 to 64 lower-case letters, digits and hyphens and starts with a letter, like"
                                    + " first-answer",
                            "um nome tem de 1 a 64 letras minúsculas sem acento, dígitos e hifens e começa com uma"
                                    + " letra, como first-answer")),
            Map.entry(
                    "code-prefix",
                    new Text(
                            "write 1 to 16 capital letters and digits, starting with a letter, like SX",
                            "escreva de 1 a 16 letras maiúsculas e dígitos, começando com uma letra, como SX")),
            Map.entry(
                    "words",
                    new Text(
                            "write a text, without control characters",
                            "escreva um texto, sem caracteres de controle")),
            Map.entry(
                    "source",
                    new Text(
                            "write the id of one rule, like U63, or a list, like [U63, U64]",
                            "escreva o id de uma regra, como U63, ou uma lista, como [U63, U64]")),
            Map.entry("rule", new Text("write the id of one rule, like U63", "escreva o id de uma regra, como U63")),
            Map.entry(
                    "duration",
                    new Text(
                            "write hours, minutes and seconds like PT1H, PT30M or PT1H30M, more than nothing",
                            "escreva horas, minutos e segundos como PT1H, PT30M ou PT1H30M, mais do que nada")),
            Map.entry(
                    "long-duration",
                    new Text("write days or hours like P7D or PT24H", "escreva dias ou horas como P7D ou PT24H")),
            Map.entry(
                    "period",
                    new Text(
                            "write years, months or days like P5Y, P6M or P90D, more than nothing",
                            "escreva anos, meses ou dias como P5Y, P6M ou P90D, mais do que nada")),
            Map.entry(
                    "bytes",
                    new Text(
                            "write a number from 1 to 9999 and KiB, MiB or GiB, like 25 MiB",
                            "escreva um número de 1 a 9999 e KiB, MiB ou GiB, como 25 MiB")),
            Map.entry(
                    "date",
                    new Text(
                            "write year, month and day like 2026-12-25, between 1900 and 2199",
                            "escreva ano, mês e dia como 2026-12-25, entre 1900 e 2199")),
            Map.entry(
                    "years",
                    new Text(
                            "write the first and the last year like 2026-2035, or one year",
                            "escreva o primeiro e o último ano como 2026-2035, ou um só ano")),
            Map.entry(
                    "country",
                    new Text(
                            "write the two capital letters of the country, like BR",
                            "escreva as duas letras maiúsculas do país, como BR")),
            Map.entry(
                    "state",
                    new Text(
                            "write the two capital letters of the state, like SP",
                            "escreva as duas letras maiúsculas do estado, como SP")),
            Map.entry(
                    "hash",
                    new Text(
                            "write the 64 digits as publish has written them",
                            "escreva os 64 dígitos como publish os escreveu")),
            Map.entry(
                    "window",
                    new Text(
                            "write opening and closing time like 08:00-18:00 (24:00 is the end of the day)",
                            "escreva a hora de abrir e a de fechar como 08:00-18:00 (24:00 é o fim do dia)")),
            Map.entry(
                    "occasions",
                    new Text("write all, or a list of occasions", "escreva all, ou uma lista de ocasiões")),
            Map.entry("allowed", new Text("write all, or a list of actions", "escreva all, ou uma lista de ações")),
            Map.entry(
                    "target",
                    new Text(
                            "write promised-date, none, or a map like"
                                    + " {working-time: {length: PT1H, calendar: business-hours}}",
                            "escreva promised-date, none, ou um mapa como"
                                    + " {working-time: {length: PT1H, calendar: business-hours}}")),
            Map.entry(
                    "condition",
                    new Text(
                            "write always, or a map like {kind: error}",
                            "escreva always, ou um mapa como {kind: error}")),
            Map.entry(
                    "test",
                    new Text(
                            "write a value, $actor.organisation or $actor.id",
                            "escreva um valor, $actor.organisation ou $actor.id")),
            Map.entry(
                    "value",
                    new Text(
                            "write a value; what is true of a person ($actor) stands alone, not in a list",
                            "escreva um valor; o que vale para uma pessoa ($actor) fica sozinho, não em uma lista")));

    private Forms() {}

    /** The forms that can be explained, by the names that they have in the schema. */
    static Set<String> known() {
        return REMEDIES.keySet();
    }

    static Text explain(String form, String value) {
        Text remedy = REMEDIES.getOrDefault(form, new Text("see the schema", "veja o esquema"));
        Text wrong = value.isBlank() ? new Text("is empty", "está vazio") : MISSHAPEN.with(SchemaTexts.brief(value));
        return new Text(wrong.en() + ": " + remedy.en(), wrong.pt() + ": " + remedy.pt());
    }
}
