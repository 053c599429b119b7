package org.ticketing.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** What is asked for on the command line. */
final class CommandLine {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    /** What was recorded is not what comes of it. */
    static final int DEVIATES = 3;

    private static final String ENGLISH_HELP = """
        usage:
          serve                 starts the server; PORT (7070) and DATA (data) are read from the environment
          check POLICY.yaml     says what is wrong with a policy, or what it promises
          explain POLICY.yaml --kind KIND --opened 2026-11-27T17:40 [--priority PRIORITY] [--text WORDS]
                                says what is due when for a ticket opened then, by the desk's own clock, what its form
                                asks for, and what is suggested to staff if these words stand in it
          publish POLICY.yaml [--out PUBLISHED.json]
                                writes the policy with every holiday by its date, and says where each was taken from
          export FILE --desk DESK
                                writes what was recorded at a desk (in DATA, with the server ended) to a file of JSON
                                lines, compressed if its name ends in .gz
          rebuild [--desk DESK] folds what was recorded (in DATA, with the server ended) into rows again, and says which
                                of them told something else; the exit status is 3 if any did
          what-if FILE --policy POLICY.yaml [--tickets LIST]
                                checks an export and says what another policy would have made of it; LIST is a file
                                for what would change in each ticket: JSON lines if its name ends in .jsonl; the exit
                                status is 3 if a ticket comes out otherwise than it was recorded
        all but serve take --language en or --language pt-BR\
        """;

    private static final String PORTUGUESE_HELP = """
        uso:
          serve                 inicia o servidor; PORT (7070) e DATA (data) vêm do ambiente
          check POLITICA.yaml   diz o que há de errado em uma política, ou o que ela promete
          explain POLITICA.yaml --kind TIPO --opened 2026-11-27T17:40 [--priority PRIORIDADE] [--text PALAVRAS]
                                diz o que vence quando para um chamado aberto então, no relógio do atendimento, o que o
                                formulário pede, e o que se sugere à equipe se estas palavras estiverem nele
          publish POLITICA.yaml [--out PUBLICADA.json]
                                grava a política com a data de cada feriado, e diz de onde cada um foi tirado
          export ARQUIVO --desk ATENDIMENTO
                                grava o que foi registrado em um atendimento (em DATA, com o servidor encerrado) em um
                                arquivo de linhas JSON, compactado se o nome terminar em .gz
          rebuild [--desk ATENDIMENTO]
                                refaz as linhas a partir do que foi registrado (em DATA, com o servidor encerrado) e diz
                                quais contavam outra coisa; o código de saída é 3 se houver alguma
          what-if ARQUIVO --policy POLITICA.yaml [--tickets LISTA]
                                confere uma exportação e diz o que outra política teria feito dela; LISTA é um arquivo
                                com o que mudaria em cada chamado: linhas JSON se o nome terminar em .jsonl; o código
                                de saída é 3 se um chamado resultar diferente do registrado
        todos menos serve aceitam --language en ou --language pt-BR\
        """;

    /** What stands after the command: one file, and options. */
    private record Arguments(List<String> files, Map<String, String> options) {}

    private CommandLine() {}

    /**
     * Runs a command.
     *
     * @return the exit status; {@link #DONE} also for a server that has started
     */
    static int run(List<String> arguments, Console console) {
        try {
            return arguments.isEmpty()
                    ? Serve.run(console)
                    : run(arguments.get(0), arguments.subList(1, arguments.size()), console);
        } catch (WrongUsage wrong) {
            console.complain(wrong.text());
            console.complain(new Text(ENGLISH_HELP, PORTUGUESE_HELP));
            return WRONG_USAGE;
        }
    }

    private static int run(String command, List<String> rest, Console console) {
        return switch (command) {
            case "serve" -> {
                parse(rest, 0, Set.of());
                yield Serve.run(console);
            }
            case "check" -> {
                Arguments arguments = parse(rest, 1, Set.of("language"));
                yield Check.run(arguments.files().get(0), speaking(arguments, console));
            }
            case "explain" -> {
                Arguments arguments = parse(rest, 1, Set.of("language", "kind", "priority", "opened", "text"));
                yield Explain.run(
                        arguments.files().get(0),
                        required(arguments, "kind"),
                        Optional.ofNullable(arguments.options().get("priority")),
                        required(arguments, "opened"),
                        Optional.ofNullable(arguments.options().get("text")),
                        speaking(arguments, console));
            }
            case "publish" -> {
                Arguments arguments = parse(rest, 1, Set.of("language", "out"));
                yield Publish.run(
                        arguments.files().get(0),
                        Optional.ofNullable(arguments.options().get("out")),
                        speaking(arguments, console));
            }
            case "export" -> {
                Arguments arguments = parse(rest, 1, Set.of("language", "desk"));
                yield Export.run(
                        arguments.files().get(0),
                        desk(required(arguments, "desk")),
                        Database.directory(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        speaking(arguments, console));
            }
            case "rebuild" -> {
                Arguments arguments = parse(rest, 0, Set.of("language", "desk"));
                String desk = arguments.options().get("desk");
                yield Rebuild.run(
                        desk == null ? Desks.ids() : List.of(desk(desk)),
                        Database.directory(),
                        speaking(arguments, console));
            }
            case "what-if" -> {
                Arguments arguments = parse(rest, 1, Set.of("language", "policy", "tickets"));
                yield Supposition.run(
                        arguments.files().get(0),
                        required(arguments, "policy"),
                        Optional.ofNullable(arguments.options().get("tickets")),
                        speaking(arguments, console));
            }
            default -> throw new WrongUsage(new Text("%s is no command", "%s não é um comando").with(command));
        };
    }

    private static Arguments parse(List<String> rest, int files, Set<String> known) {
        Arguments arguments = new Arguments(new ArrayList<>(), new LinkedHashMap<>());
        Deque<String> words = new ArrayDeque<>(rest);
        while (!words.isEmpty()) {
            String word = words.pop();
            if (!word.startsWith("--")) {
                arguments.files().add(word);
            } else if (!known.contains(word.substring(2)) || words.isEmpty()) {
                throw new WrongUsage(
                        new Text("%s is not known here, or has no value", "%s não é conhecido aqui, ou está sem valor")
                                .with(word));
            } else {
                arguments.options().put(word.substring(2), words.pop());
            }
        }
        if (arguments.files().size() != files) {
            throw new WrongUsage(new Text("name %s file(s), not %s", "informe %s arquivo(s), e não %s")
                    .with(files, arguments.files().size()));
        }
        return arguments;
    }

    private static DeskId desk(String id) {
        try {
            return new DeskId(id);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(
                    new Text("--desk is the id of a desk, not %s", "--desk é o id de um atendimento, e não %s")
                            .with(id));
        }
    }

    private static String required(Arguments arguments, String option) {
        return Optional.ofNullable(arguments.options().get(option))
                .orElseThrow(() -> new WrongUsage(new Text("--%s is missing", "falta --%s").with(option)));
    }

    private static Console speaking(Arguments arguments, Console console) {
        String language = arguments.options().get("language");
        if (language == null) {
            return console;
        }
        return switch (language) {
            case "en" -> console.in(Language.ENGLISH);
            case "pt", "pt-BR" -> console.in(Language.PORTUGUESE);
            default ->
                throw new WrongUsage(new Text("--language is en or pt-BR, not %s", "--language é en ou pt-BR, e não %s")
                        .with(language));
        };
    }
}
