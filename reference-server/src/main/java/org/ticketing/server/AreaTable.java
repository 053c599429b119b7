package org.ticketing.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ticketing.access.Role;
import org.ticketing.directory.Area;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** The teams of the vendor as a table for people: what comes to them first, and who answers for them. */
final class AreaTable {

    private static final String NOBODY = "–";

    private final SupportPolicy policy;
    private final Language language;

    private AreaTable(SupportPolicy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    static List<String> lines(SupportPolicy policy, Language language) {
        return new AreaTable(policy, language).lines();
    }

    private List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("AREA", "ÁREA"),
                say("ANSWERS FOR IT", "RESPONDE POR ELA"),
                say("GETS FIRST", "RECEBE PRIMEIRO"),
                say("SOURCE", "ORIGEM")));
        policy.areas().forEach(area -> rows.add(row(area)));
        return Columns.aligned(rows);
    }

    private List<String> row(Area area) {
        return List.of(
                area.label().in(language),
                responsible(area),
                orNone(policy.classification().kinds().stream()
                        .filter(kind -> kind.area().equals(area.id()))
                        .map(kind -> kind.label().in(language))
                        .collect(Collectors.joining(", "))),
                area.source().brief().in(language));
    }

    private String responsible(Area area) {
        return policy.access().roles().stream()
                .filter(role -> role.id().equals(area.responsible()))
                .map(Role::label)
                .map(label -> label.in(language))
                .findFirst()
                .orElse(NOBODY);
    }

    private static String orNone(String said) {
        return said.isEmpty() ? NOBODY : said;
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
