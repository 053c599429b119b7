package org.ticketing.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;
import org.ticketing.vocabulary.Money;

/**
 * Says what it would cost, or says it anew: then the version before does not count any more.
 *
 * @param currency its code, as ISO 4217 has it
 * @param validUntil the last instant at which it can be approved
 */
public record OfferQuote(
        @NotBlank @Characters String currency,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,
        @NotNull Instant validUntil)
        implements Command.Commercial {

    /** No lines at all are as good as none. */
    public OfferQuote {
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    @Override
    public Action action() {
        return Action.OFFER_QUOTE;
    }

    /**
     * A line of a quote.
     *
     * @param item of the catalogue that it is about; none, if it is about something else
     * @param text what people read
     * @param amount in the smallest unit of the quote's currency; less than nothing for what is taken off
     */
    public record Line(
            @Nullable @Characters String item,
            @NotBlank @Size(max = 500) @Characters String text,
            @NotNull @Min(-Money.MOST) @Max(Money.MOST) Long amount) {}
}
