package org.ticketing.holidays;

import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Text;

/**
 * A holiday that was held against the law. Jollyday tells on which date it falls; what it is, and since when, is said here,
 * since Jollyday calls optional days public holidays too, leaves Carnival Tuesday out of the holidays of Rio de Janeiro, and
 * says of some holidays of states that they have always been. What it has beyond these is not taken.
 *
 * @param id the same in every year
 * @param state of which it is a holiday; none if of the whole country
 * @param optional whether it is a day off that nobody has to observe (ponto facultativo)
 * @param since the first year of it
 * @param jollyday what Jollyday calls it
 */
record KnownHoliday(String id, Optional<String> state, boolean optional, int since, String jollyday, Text name) {

    /** The first year of which all was held against the law. */
    static final int FIRST_YEAR = 2016;

    /** First those of the country, then those of states, then optional days. */
    static final List<KnownHoliday> ALL = List.of(
            // Law 662/1949 in the version of law 10607/2002, if no other law is named.
            national("new-year", "NEW_YEAR", "New Year", "Confraternização Universal"),
            // A religious holiday that municipalities declare (law 9093/1995, article 2); the government's own
            // calendars of
            // these years call it a national holiday.
            national("good-friday", "christian.GOOD_FRIDAY", "Good Friday", "Sexta-feira Santa"),
            national("tiradentes", "TIRADENTES", "Tiradentes", "Tiradentes"),
            national("labour-day", "LABOUR_DAY", "Labour Day", "Dia do Trabalho"),
            national("independence", "INDEPENDENCE_DAY", "Independence Day", "Independência do Brasil"),
            // Law 6802/1980.
            national("aparecida", "APARECIDA", "Our Lady of Aparecida", "Nossa Senhora Aparecida"),
            national("all-souls", "ALL_SOULS", "All Souls' Day", "Finados"),
            national("republic", "NATIONAL_DAY", "Republic Day", "Proclamação da República"),
            // Law 14759/2023.
            national(
                    "black-awareness",
                    2024,
                    "NATIONAL_DAY_OF_ZUMBI_AND_BLACK_AWARENESS",
                    "Black Awareness Day",
                    "Dia da Consciência Negra"),
            national("christmas", "CHRISTMAS", "Christmas", "Natal"),
            ofState("MS", "state-foundation", 2016, "FOUNDATION", "Creation of the state", "Criação do estado"),
            // State law 10601/2015.
            ofState("PB", "state-foundation", 2016, "FOUNDATION", "Foundation of the state", "Fundação do estado"),
            // State law 5243/2008.
            ofState("RJ", "carnival", 2016, "christian.CARNIVAL", "Carnival Tuesday", "Terça-feira de Carnaval"),
            ofState("RJ", "saint-george", 2016, "ST_GEORGE", "Saint George's Day", "Dia de São Jorge"),
            ofState(
                    "RJ",
                    "black-awareness",
                    2016,
                    "BLACK_AWARENESS",
                    "Black Awareness Day",
                    "Dia da Consciência Negra"),
            ofState("RN", "martyrs", 2016, "MARTYRS_DAY", "Day of the Martyrs", "Dia dos Mártires"),
            ofState("RS", "farroupilha", 2016, "FARROUS_REVOLUTION", "Farroupilha Revolution", "Revolução Farroupilha"),
            // State law 9497/1997.
            ofState(
                    "SP",
                    "constitutionalist-revolution",
                    2016,
                    "CONST_REVOLUTION",
                    "Constitutionalist Revolution",
                    "Revolução Constitucionalista"),
            // State law 17746/2023.
            ofState(
                    "SP",
                    "black-awareness",
                    2023,
                    "BLACK_AWARENESS",
                    "Black Awareness Day",
                    "Dia da Consciência Negra"),
            optional("carnival", "christian.CARNIVAL", "Carnival Tuesday", "Terça-feira de Carnaval"),
            optional("ash-wednesday", "christian.ASH_WEDNESDAY", "Ash Wednesday", "Quarta-feira de Cinzas"),
            optional("easter", "christian.EASTER", "Easter Sunday", "Domingo de Páscoa"),
            optional("corpus-christi", "christian.CORPUS_CHRISTI", "Corpus Christi", "Corpus Christi"));

    private static KnownHoliday national(String id, String jollyday, String en, String pt) {
        return national(id, FIRST_YEAR, jollyday, en, pt);
    }

    private static KnownHoliday national(String id, int since, String jollyday, String en, String pt) {
        return new KnownHoliday(id, Optional.empty(), false, since, jollyday, new Text(en, pt));
    }

    private static KnownHoliday ofState(String state, String id, int since, String jollyday, String en, String pt) {
        return new KnownHoliday(id, Optional.of(state), false, since, jollyday, new Text(en, pt));
    }

    private static KnownHoliday optional(String id, String jollyday, String en, String pt) {
        return new KnownHoliday(id, Optional.empty(), true, FIRST_YEAR, jollyday, new Text(en, pt));
    }

    /** For people: which list it is on. */
    Text takenFrom() {
        if (optional) {
            return new Text("Jollyday, optional days (BR)", "Jollyday, pontos facultativos (BR)");
        }
        return state.map(id ->
                        new Text("Jollyday, state holidays (BR-%s)", "Jollyday, feriados estaduais (BR-%s)").with(id))
                .orElse(new Text("Jollyday, national holidays (BR)", "Jollyday, feriados nacionais (BR)"));
    }
}
