package org.ticketing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.DeskId;

/** The desks that this server brings along. */
final class Desks {

    private static final List<String> IDS = List.of("unisac", "uno", "sismais", "sensusx");

    private Desks() {}

    static List<DeskId> ids() {
        return IDS.stream().map(DeskId::new).toList();
    }

    static List<SupportPolicy> policies() {
        return IDS.stream().map(id -> PolicyFiles.readYaml(text(id))).toList();
    }

    private static String text(String desk) {
        String resource = "/policies/" + desk + ".yaml";
        try (InputStream file = Desks.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
