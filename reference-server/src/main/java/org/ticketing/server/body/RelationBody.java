package org.ticketing.server.body;

import org.ticketing.ticket.Relation;
import org.ticketing.vocabulary.Text;

/** What a ticket is to another one. */
record RelationBody(Relation id, Text label) {

    static RelationBody of(Relation relation) {
        return new RelationBody(relation, relation.label());
    }
}
