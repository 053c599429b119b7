package org.ticketing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ticketing.audit.Audit;
import org.ticketing.audit.Comparison;
import org.ticketing.audit.Deviation;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.audit.Summary;
import org.ticketing.audit.Summation;
import org.ticketing.audit.WhatIf;
import org.ticketing.audit.WhatIfText;
import org.ticketing.jackson.ExportReader;
import org.ticketing.jackson.ExportedTicket;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidExport;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.NeverOpens;
import org.ticketing.sla.DerivationText;
import org.ticketing.vocabulary.Text;

/** Says what another policy would have made of an export, once it is sure that the export says what happened. */
final class Supposition {

    /** What has been found out about one ticket. */
    private record Examined(Comparison comparison, List<Deviation> deviations) {}

    private final ExportReader export;
    private final WhatIf whatIf;
    private final TicketList list;
    private final Console console;
    private final Summation sum = new Summation();
    private final Deviations deviations;

    private Supposition(ExportReader export, SupportPolicy candidate, TicketList list, Console console) {
        this.export = export;
        this.whatIf = new WhatIf(candidate, export::policy, export.until());
        this.list = list;
        this.console = console;
        this.deviations = new Deviations(console);
    }

    static int run(String file, String policy, Optional<String> list, Console console) {
        try {
            SupportPolicy candidate = PolicyFiles.read(Path.of(policy));
            try (ExportReader export = ExportReader.open(Path.of(file))) {
                return sameDesk(export, candidate, console)
                        ? run(export, candidate, list, console)
                        : CommandLine.FAILED;
            }
        } catch (InvalidExport e) {
            console.complain(
                    new Text(file + ": " + e.text().en(), file + ": " + e.text().pt()));
        } catch (InvalidPolicy | NeverOpens e) {
            console.complain(e.text());
        } catch (NoSuchFileException e) {
            console.complain(new Text(
                            "There is no file %s: see that the name is right",
                            "Não há um arquivo %s: veja se o nome está certo")
                    .with(e.getFile()));
        } catch (IOException | UncheckedIOException e) {
            console.complain(
                    new Text("%s can't be read or written: %s", "%s não pode ser lido ou gravado: %s").with(file, e));
        }
        return CommandLine.FAILED;
    }

    private static boolean sameDesk(ExportReader export, SupportPolicy candidate, Console console) {
        boolean same = candidate.desk().equals(export.desk());
        if (!same) {
            console.complain(new Text(
                            "The export is of desk %s, and the policy is of desk %s: name a policy of desk %1$s",
                            "A exportação é do atendimento %s, e a política é do atendimento %s: informe uma política"
                                    + " do atendimento %1$s")
                    .with(export.desk(), candidate.desk()));
        }
        return same;
    }

    private static int run(ExportReader export, SupportPolicy candidate, Optional<String> file, Console console)
            throws IOException {
        try (TicketList list = TicketList.to(file, new WhatIfText(candidate, List.of(), console.language()))) {
            return new Supposition(export, candidate, list, console).run();
        }
    }

    private int run() {
        Progress progress = new Progress(console, export::portionRead, System::nanoTime);
        InOrder.each(export.tickets().iterator(), this::examine, examined -> {
            take(examined);
            progress.ticket();
        });
        tell(sum.summary());
        return deviations.tickets() == 0 ? CommandLine.DONE : CommandLine.DEVIATES;
    }

    private Examined examine(ExportedTicket exported) {
        RecordedTicket ticket = exported.read();
        return new Examined(whatIf.compare(ticket), Audit.of(ticket.id(), ticket.log(), export::policy));
    }

    private void take(Examined examined) {
        sum.add(examined.comparison());
        list.add(examined.comparison(), examined.deviations());
        deviations.add(examined.comparison(), examined.deviations());
    }

    private void tell(Summary summary) {
        SupportPolicy candidate = whatIf.candidate();
        WhatIfText text = new WhatIfText(candidate, export.policies(), console.language());
        String until = DerivationText.instant(export.until(), candidate.zone(), console.language());
        console.say(new Text(
                        "tickets of desk %s: %s, up to %s, under policy %s",
                        "chamados do atendimento %s: %s, até %s, sob a política %s")
                .with(
                        export.desk(),
                        text.number(summary.tickets()),
                        until,
                        export.policies().stream()
                                .map(policy -> policy.hash().brief())
                                .collect(Collectors.joining(", "))));
        deviations.tell();
        console.say(new Text("under policy %s instead:", "sob a política %s, em vez disso:")
                .with(candidate.hash().brief()));
        text.lines(summary).forEach(console.out()::println);
    }
}
