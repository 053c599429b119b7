package org.ticketing.attachment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Characters;
import org.ticketing.vocabulary.Text;

/**
 * What somebody says of a file that they upload. What they say of its length and digest is compared with what arrives.
 *
 * @param name of the file, without folders
 * @param type the media type that it is said to be; none if nothing is said
 * @param length how many bytes are to come; none if that is not known
 * @param sha256 of the content, in hexadecimal; none if that is not known
 */
public record NewFile(
        @NotBlank @Size(max = 255) @Characters String name,
        @Nullable @Size(max = 255) @Characters String type,
        @Nullable @Min(0) Long length,
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {

    /** A file of which only the name is said. */
    public static NewFile named(String name) {
        return new NewFile(name, null, null, null);
    }

    /** What is wrong with it beyond its constraints. */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        // A name may miss altogether: then it breaks a constraint.
        @Nullable String given = name;
        if (given != null && given.codePoints().anyMatch(NewFile::isNoneOfAName)) {
            found.add(new Violation(
                    "name",
                    "file-name",
                    new Text(
                            "has a slash, a control character or a mark that turns the direction of writing in it: give"
                                    + " the name of the file alone, without its folders",
                            "contém uma barra, um caractere de controle ou uma marca que inverte o sentido da escrita:"
                                    + " informe só o nome do arquivo, sem as pastas")));
        }
        return found;
    }

    /** A name that is shown backwards looks like that of another kind of file. */
    private static boolean isNoneOfAName(int c) {
        return c == '/'
                || c == '\\'
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
