package org.ticketing.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Fact;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** What a report can tell of each ticket. */
public enum ReportColumn {
    CODE,
    /** Words of people: whoever may see the ticket may read them, as long as they are not erased. */
    TITLE,
    KIND,
    PRIORITY,
    COMPLEXITY,
    AREA,
    CHANNEL,
    STATUS,
    PHASE,
    TURN,
    ORGANISATION,
    REQUESTER,
    OPENER,
    ASSIGNEE,
    OPENED,
    CHANGED,
    /** Since when it has been at its end. */
    ENDED,
    /** When something of it is due next. */
    DUE,
    /** The last date that a person promised. */
    PROMISED,
    /** How many stars the customer gave last; for staff, unless the desk tells customers. */
    RATING,
    /** By what staff sort it; for staff. */
    TAGS;

    /** What a report tells if nobody says. */
    public static final List<ReportColumn> USUAL =
            List.of(CODE, TITLE, STATUS, KIND, PRIORITY, AREA, REQUESTER, ASSIGNEE, OPENED, DUE);

    private static Text capitalised(Text text) {
        return new Text(capitalised(text.en()), capitalised(text.pt()));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public String key() {
        return Key.of(this);
    }

    /** The fact that it tells, if whoever must not ask for that must not read it here either. */
    public Optional<Fact> fact() {
        return switch (this) {
            case RATING -> Optional.of(Fact.RATING);
            case TAGS -> Optional.of(Fact.TAGS);
            default -> Optional.empty();
        };
    }

    /** The column with this key. */
    public static Optional<ReportColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** What stands above it: the word that the desk has for it, if it has one. */
    public Text title(SupportPolicy policy) {
        return Optional.ofNullable(policy.words().get(key()))
                .map(ReportColumn::capitalised)
                .orElseGet(this::label);
    }

    private Text label() {
        return switch (this) {
            case CODE -> new Text("Code", "Código");
            case TITLE -> new Text("Title", "Título");
            case KIND -> capitalised(Fact.KIND.label());
            case PRIORITY -> capitalised(Fact.PRIORITY.label());
            case COMPLEXITY -> capitalised(Fact.COMPLEXITY.label());
            case AREA -> capitalised(Fact.AREA.label());
            case CHANNEL -> capitalised(Fact.CHANNEL.label());
            case STATUS -> new Text("Status", "Status");
            case PHASE -> capitalised(Fact.PHASE.label());
            case TURN -> capitalised(Fact.TURN.label());
            case ORGANISATION -> capitalised(Fact.ORGANISATION.label());
            case REQUESTER -> capitalised(Fact.REQUESTER.label());
            case OPENER -> capitalised(Fact.OPENER.label());
            case ASSIGNEE -> capitalised(Fact.ASSIGNEE.label());
            case OPENED -> new Text("Opened", "Abertura");
            case CHANGED -> new Text("Last change", "Última alteração");
            case ENDED -> new Text("Ended", "Conclusão");
            case DUE -> new Text("Due next", "Próximo prazo");
            case PROMISED -> new Text("Promised for", "Prometido para");
            case RATING -> capitalised(Fact.RATING.label());
            case TAGS -> capitalised(Fact.TAGS.label());
        };
    }
}
