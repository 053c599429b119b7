package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A folder of stored forms, each of an example: read for ever, so never changed or deleted. */
record ApprovedFiles(Path folder) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static ApprovedFiles in(String folder) {
        return new ApprovedFiles(Path.of("src/test/resources/org/ticketing/jackson", folder));
    }

    <T> void require(String name, Map<String, T> examples, Function<T, String> write, Function<String, T> read)
            throws IOException {
        T example = examples.get(name);
        String written = write.apply(example);
        Path file = folder.resolve(name + ".json");
        assertThat(file)
                .as("the approved file of %s; what is written now is %s", name, written)
                .exists();
        String approved = Files.readString(file);

        assertThat(MAPPER.readTree(written)).as("what is written").isEqualTo(MAPPER.readTree(approved));
        assertThat(read.apply(approved)).as("what is read").isEqualTo(example);
    }

    /** Of a form that is not written any more. */
    <T> void requireRead(String name, Map<String, T> examples, Function<String, T> read) throws IOException {
        assertThat(read.apply(Files.readString(folder.resolve(name + ".json"))))
                .as("what is read")
                .isEqualTo(examples.get(name));
    }

    /** Every file is of an example, and every example has its file. */
    void requireExactly(List<Set<String>> examples) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            examples.stream().flatMap(Set::stream).toList());
        }
    }
}
