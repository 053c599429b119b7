package org.ticketing.workbench;

import java.util.Optional;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * Something that a person could do at a desk, as an entry of its menu.
 *
 * @param refusal why not; nothing if they may
 */
public record MenuEntry(Entry entry, Optional<Refusal> refusal) {

    /** What a menu can have. */
    public enum Entry {
        /** Open a ticket (N12, X39). */
        NEW_TICKET,
        /** The list of tickets (N20). */
        TICKETS,
        /** Board and calendar (X57). */
        WORKBENCH,
        /** Figures (X63). */
        DASHBOARD,
        /** All tickets as one likes to see them (X65). */
        REPORT,
        /** The queues of the areas (S15). */
        QUEUES,
        /** Who reached the vendor otherwise. */
        CONTACTS,
        /** The people of one's own organisation (U15). */
        USERS,
        /** The customers of the desk. */
        CUSTOMERS,
        /** Accounts, where the portal has credentials of its own. */
        ACCOUNTS,
        /** Who was shown what, and what is held on whom. */
        PERSONAL_DATA;

        /** As people call it. */
        public Text label() {
            return switch (this) {
                case NEW_TICKET -> new Text("New ticket", "Abrir chamado");
                case TICKETS -> new Text("Tickets", "Lista de chamados");
                case WORKBENCH -> new Text("Workbench", "Bancada de trabalho");
                case DASHBOARD -> new Text("Dashboard", "Dashboard");
                case REPORT -> new Text("Report", "Relatório");
                case QUEUES -> new Text("Queues", "Filas");
                case CONTACTS -> new Text("Contacts", "Contatos");
                case USERS -> new Text("User management", "Gerenciamento de usuários");
                case CUSTOMERS -> new Text("Customers", "Clientes");
                case ACCOUNTS -> new Text("Accounts", "Contas");
                case PERSONAL_DATA -> new Text("Personal data", "Dados pessoais");
            };
        }

        public String key() {
            return Key.of(this);
        }
    }
}
