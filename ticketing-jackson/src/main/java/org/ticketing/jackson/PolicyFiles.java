package org.ticketing.jackson;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ticketing.policy.PolicyCheck;
import org.ticketing.policy.PolicyDocument;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/**
 * Reads support policies: YAML as people write it, and the canonical JSON that a store keeps. Stateless.
 *
 * <p>A file may observe holidays by name. Their dates are looked up when it is read (see {@link HolidaySource}) and are part
 * of what the policy's hash covers; so what is kept never changes.
 *
 * <p>A policy is taken whole or not at all. What is wrong with it is told all at once: each mistake with its path in the
 * document as a JSON pointer ({@code /} is the document itself), what is wrong, and what would be right; for YAML with the
 * line too, in the order of the file.
 */
public final class PolicyFiles {

    private static final Text EMPTY = new Text(
            "there is nothing in it: a policy begins with 'format: 1' and the name of its desk",
            "não há nada nele: uma política começa com 'format: 1' e o nome do atendimento");

    /** What was read, and the document that it was read from, in which every day off has its date. */
    private record Read(SupportPolicy policy, ExplicitDays explicit) {}

    private PolicyFiles() {}

    /**
     * Reads a YAML file in UTF-8.
     *
     * @throws InvalidPolicy with every mistake; also if there is no such file, or it can't be read
     */
    public static SupportPolicy read(Path yaml) {
        return readYaml(text(yaml));
    }

    /**
     * Reads YAML 1.2.
     *
     * @throws InvalidPolicy with every mistake
     */
    public static SupportPolicy readYaml(String yaml) {
        return policy(YamlTree.parse(yaml)).policy();
    }

    /**
     * Reads a YAML or JSON file in UTF-8 and makes of it what is handed on: a document that says every day off by its date.
     *
     * @throws InvalidPolicy with every mistake; also if there is no such file, or it can't be read
     */
    public static PublishedPolicy publish(Path yaml) {
        Read read = policy(YamlTree.parse(text(yaml)));
        return new PublishedPolicy(read.policy(), Publication.file(read.policy(), read.explicit()));
    }

    /**
     * Reads JSON, in canonical form or not. What {@link PolicyDocument#json()} of a policy says gives the same policy
     * again, under the same hash.
     *
     * @throws InvalidPolicy with every mistake
     */
    public static SupportPolicy readJson(String json) {
        return policy(JsonTree.parse(json)).policy();
    }

    /** The JSON Schema (2020-12) of a policy file, for editors and other programs. */
    public static String schema() {
        return PolicySchema.text();
    }

    private static String text(Path yaml) {
        try {
            return Files.readString(yaml);
        } catch (IOException e) {
            InvalidPolicy invalid =
                    new InvalidPolicy(List.of(new Violation(Places.DOCUMENT, "readable", unreadable(yaml, e))));
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static Read policy(DocumentTree tree) {
        if (tree.root().isMissingNode() || tree.root().isNull()) {
            throw new InvalidPolicy(List.of(new Violation(Places.DOCUMENT, "empty", EMPTY)));
        }
        PolicySchema.Findings schema = PolicySchema.check(tree.root());
        List<Violation> reading = new ArrayList<>();
        ExplicitDays explicit = ExplicitDays.of(new Spot(tree.root(), Places.DOCUMENT, reading));
        Spot root = new Spot(explicit.root(), Places.DOCUMENT, reading);
        SupportPolicy policy =
                PolicyReader.read(root, PolicyDocument.of(Canonical.json(Publication.decided(explicit.root()))));
        Publication.check(root, policy);
        List<Violation> found = new Mistakes(tree, schema, reading, PolicyCheck.check(policy)).inOrder();
        if (!found.isEmpty()) {
            throw new InvalidPolicy(found);
        }
        return new Read(policy, explicit);
    }

    private static Text unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Text(
                            "there is no file %s: see that the name is right",
                            "não há um arquivo %s: veja se o nome" + " está certo")
                    .with(file);
        }
        if (e instanceof CharacterCodingException) {
            return new Text(
                            "%s is not UTF-8: save it in this encoding",
                            "%s não está em UTF-8: salve nessa codificação")
                    .with(file);
        }
        return new Text("%s can't be read: %s", "%s não pode ser lido: %s").with(file, e);
    }
}
