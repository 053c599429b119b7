package org.ticketing.jackson;

import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** What can be wrong with a file before anybody asks what it says. */
final class YamlMistakes {

    private YamlMistakes() {}

    static Violation syntax(YamlEngineException e) {
        Optional<Mark> mark =
                e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
        String problem = e instanceof MarkedYamlEngineException marked
                ? marked.getProblem()
                : Objects.requireNonNullElse(e.getMessage(), "");
        return mark.map(at -> syntax(problem, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> new Violation(
                        Places.DOCUMENT,
                        "syntax",
                        new Text("can't be read as YAML: %s", "não pode ser lido como YAML: %s").with(problem)));
    }

    static Violation syntax(String problem, int line, int column) {
        return new Violation(
                Places.DOCUMENT,
                "syntax",
                new Text(
                                "can't be read from line %2$d, column %3$d on: %1$s; look there and just before for a"
                                        + " wrong indent, or a text with ': ', '#' or '*' that needs quotes",
                                "não pode ser lido a partir da linha %2$d, coluna %3$d: %1$s; procure ali e logo antes"
                                        + " um recuo errado, ou um texto com ': ', '#' ou '*' que precisa de aspas")
                        .with(problem, line, column));
    }

    static Violation secondDocument(int line) {
        return new Violation(
                Places.DOCUMENT,
                "syntax",
                new Text(
                                "holds a second document from line %s on: a file is one policy, remove the '---'",
                                "contém um segundo documento a partir da linha %s: um arquivo é uma política, tire o"
                                        + " '---'")
                        .with(line));
    }

    static Violation tooDeep(String path, int deepest) {
        return new Violation(
                path,
                "size",
                new Text("is nested deeper than %s levels", "está aninhado em mais de %s níveis").with(deepest));
    }

    static Violation tooLarge(String path, int largest) {
        return new Violation(
                path,
                "size",
                new Text(
                                "from here on the policy is larger than %s characters, counted where aliases are used"
                                        + " too: say less, or use fewer aliases",
                                "daqui em diante a política passa de %s caracteres, contando também onde se usam"
                                        + " apelidos (*): diga menos, ou use menos apelidos")
                        .with(largest));
    }

    static Violation unknownAlias(String path, String name) {
        return new Violation(
                path,
                "alias",
                new Text(
                                "no '&%1$s' stands before '*%1$s': mark what is meant with '&%1$s', further up",
                                "não há '&%1$s' antes de '*%1$s': marque o que se quer com '&%1$s', mais acima")
                        .with(name));
    }

    static Violation duplicate(String path, String key, int line) {
        return new Violation(
                path,
                "duplicate-key",
                new Text(
                                "'%s' stands here a second time, on line %s: keep one",
                                "'%s' aparece aqui pela segunda vez, na linha %s: deixe só um")
                        .with(key, line));
    }

    static Violation keyIsNoText(String path, int line) {
        return new Violation(
                path,
                "syntax",
                new Text(
                                "has a key that is no text, on line %s: a name goes before the colon",
                                "tem uma chave que não é um texto, na linha %s: antes dos dois-pontos vai um nome")
                        .with(line));
    }

    static Violation tag(String path, String tag) {
        return new Violation(
                path,
                "tag",
                new Text("the tag %s means nothing here: remove it", "a etiqueta %s não significa nada aqui: tire-a")
                        .with(tag));
    }
}
