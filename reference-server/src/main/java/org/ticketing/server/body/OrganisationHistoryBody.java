package org.ticketing.server.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Contract;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** What happened in an organisation, each event with what belongs to its type. What has been erased is left out. */
public record OrganisationHistoryBody(
        List<Map<String, Object>> items, @Nullable String next) {

    /** A history as the contract writes it. */
    public static OrganisationHistoryBody of(OrganisationHistory history, Labels labels) {
        return new OrganisationHistoryBody(
                history.events().stream()
                        .map(recorded -> event(recorded, history.texts(), labels))
                        .toList(),
                history.next().orElse(null));
    }

    /** One event as the contract writes it. */
    static Map<String, Object> event(RecordedEvent recorded, Map<TextId, String> texts, Labels labels) {
        return new Event(texts, labels, new LinkedHashMap<>()).body(recorded);
    }

    /** One event on its way to becoming a body. */
    private record Event(Map<TextId, String> texts, Labels labels, Map<String, Object> members) {

        Map<String, Object> body(RecordedEvent recorded) {
            put("sequence", recorded.sequence());
            put("at", recorded.at());
            put("by", labels.person(recorded.by()));
            switch (recorded.event()) {
                case OrganisationEvent.Registered e -> {
                    is("organisation-registered", "Registered", "Cadastrada");
                    put("mailDomain", e.mailDomain());
                    contract(e.contract());
                    put(
                            "administrators",
                            e.administrators().stream().map(this::person).toList());
                }
                case OrganisationEvent.ContractChanged e -> {
                    is("contract-changed", "Contract changed", "Contrato alterado");
                    contract(e.contract());
                    text("reason", e.reason());
                }
                case OrganisationEvent.PersonRegistered e -> {
                    is("person-registered", "Person registered", "Pessoa cadastrada");
                    put("person", person(e.person()));
                    put("flags", e.flags().stream().sorted().toList());
                }
                case OrganisationEvent.SeatRequested e -> {
                    is("seat-requested", "Seat asked for", "Acesso solicitado");
                    person(e.person());
                }
                case OrganisationEvent.SeatGranted e -> {
                    is("seat-granted", "Seat granted", "Acesso concedido");
                    decided(e.person(), e.inUse(), e.cap(), e.reason());
                }
                case OrganisationEvent.SeatRefused e -> {
                    is("seat-refused", "Seat refused", "Acesso negado");
                    decided(e.person(), e.inUse(), e.cap(), e.reason());
                }
                case OrganisationEvent.SeatReleased e -> {
                    is("seat-released", "Seat given back", "Acesso liberado");
                    person(e.person());
                }
                case OrganisationEvent.PersonDeactivated e -> {
                    is("person-deactivated", "Person deactivated", "Pessoa desativada");
                    person(e.person());
                }
                case OrganisationEvent.PersonBlocked e -> {
                    is("person-blocked", "Person blocked", "Pessoa bloqueada");
                    person(e.person());
                    text("reason", e.reason());
                }
                case OrganisationEvent.PersonUnblocked e -> {
                    is("person-unblocked", "Person unblocked", "Pessoa desbloqueada");
                    person(e.person());
                    text("reason", e.reason());
                }
                case OrganisationEvent.ReplacementRecorded e -> {
                    is("replacement-recorded", "Replacement asked for", "Troca solicitada");
                    put("outgoing", e.outgoing().value());
                    put("person", person(e.incoming()));
                    put("asker", e.asker());
                    text("mailbox", e.mailbox());
                    text("cpf", e.cpf());
                }
                case OrganisationEvent.AdministratorReplaced e -> {
                    is("administrator-replaced", "Administrator replaced", "Administrador trocado");
                    put("outgoing", e.outgoing().value());
                    put("person", person(e.incoming()));
                    text("reason", e.reason());
                }
                case OrganisationEvent.PersonErased e -> {
                    is("person-erased", "Personal data erased", "Dados pessoais eliminados");
                    put("because", e.reason());
                }
                case OrganisationEvent.ReplacementRejected e -> {
                    is("replacement-rejected", "Replacement rejected", "Troca rejeitada");
                    text("reason", e.reason());
                }
            }
            return members;
        }

        private void decided(PersonId person, int inUse, int cap, TextRef reason) {
            person(person);
            put("seatsInUse", inUse);
            put("seats", cap);
            text("reason", reason);
        }

        private void contract(Contract contract) {
            put("plan", contract.plan());
            put("seats", contract.seats());
        }

        private void person(PersonId id) {
            put("person", Map.of("id", id.value()));
        }

        private Map<String, Object> person(OrganisationEvent.Person person) {
            Event told = new Event(texts, labels, new LinkedHashMap<>());
            told.put("id", person.id().value());
            told.text("name", person.name());
            told.text("email", person.email());
            return told.members();
        }

        private void is(String type, String en, String pt) {
            put("type", type);
            put("label", new Text(en, pt));
        }

        private void text(String member, TextRef ref) {
            String text = texts.get(ref.id());
            if (text != null) {
                put(member, text);
            }
        }

        private void put(String member, Object value) {
            members.put(member, value);
        }
    }
}
