package org.ticketing.view;

import java.util.List;
import org.ticketing.knowledge.Consultation;
import org.ticketing.vocabulary.Text;

/**
 * What somebody is shown who looks for an answer.
 *
 * @param shown as far as they may still read it
 * @param onward what stands below and leads to the form
 */
public record ConsultationDetails(Consultation consultation, List<ArticleDetails> shown, Text onward) {
    public ConsultationDetails {
        shown = List.copyOf(shown);
    }
}
