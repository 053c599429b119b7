package org.ticketing.attachment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Why a file is not taken, each with the entry of the policy that says so. */
public final class AttachmentRefusal {

    private static final Source WHOLE = Source.assumed("a file is taken as it is, or not at all");
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    private AttachmentRefusal() {}

    /** At a desk that takes no files. */
    public static Refusal notTaken() {
        return new Refusal(
                "attachments-not-taken",
                Source.assumed("the policy of this desk has no section on attachments"),
                new Text(
                        "This desk takes no files: say what is in them in the text",
                        "Este atendimento não aceita arquivos: diga no texto o que há neles"));
    }

    static Refusal empty() {
        return new Refusal(
                "attachment-empty",
                WHOLE,
                new Text(
                        "The file has zero bytes: choose it again, and see that it is not empty where it comes from",
                        "O arquivo tem zero bytes: escolha-o de novo e veja se não está vazio na origem"));
    }

    /**
     * Of a file of which less, or more, arrived than was announced.
     *
     * @param announced how many bytes; unknown if the connection just broke
     */
    static Refusal cutOff(long arrived, @Nullable Long announced) {
        return new Refusal(
                "attachment-cut-off",
                WHOLE,
                announced == null
                        ? new Text(
                                        "The file was cut off on the way after %s bytes: upload it again",
                                        "O arquivo foi cortado no caminho depois de %s bytes: envie de novo")
                                .with(arrived)
                        : new Text(
                                        "%s bytes of the file arrived, and %s were announced: upload it again",
                                        "Chegaram %s bytes do arquivo, e foram anunciados %s: envie de novo")
                                .with(arrived, announced));
    }

    static Refusal otherDigest() {
        return new Refusal(
                "attachment-damaged",
                WHOLE,
                new Text(
                        "The content is not the one whose SHA-256 was announced: it was damaged on the way; upload it"
                                + " again",
                        "O conteúdo não é aquele cujo SHA-256 foi anunciado: foi danificado no caminho; envie de"
                                + " novo"));
    }

    static Refusal tooLarge(AttachmentRules.Limits limits) {
        return new Refusal(
                "attachment-too-large",
                limits.source(),
                new Text(
                                "A file may have %s at most: make it smaller, or send a link to it",
                                "Um arquivo pode ter no máximo %s: reduza-o ou envie um link")
                        .with(size(limits.file())));
    }

    static Refusal tooMuchWaiting(AttachmentRules.Uploads uploads) {
        return new Refusal(
                "too-much-uploaded",
                uploads.source(),
                new Text(
                                "Uploads that you have not saved with an entry yet may have %s together: save the entry"
                                        + " they are for, or wait until they are deleted",
                                "Os envios que você ainda não salvou com uma mensagem podem somar %s: salve a mensagem"
                                        + " deles ou espere até serem apagados")
                        .with(size(uploads.waiting())));
    }

    static Refusal typeNotAllowed(String type, AttachmentRules.Types types) {
        return new Refusal(
                "attachment-type-not-allowed",
                types.source(),
                new Text(
                                "The file is %s, which is not taken here: use one of %s",
                                "O arquivo é %s, que não é aceito aqui: use um de %s")
                        .with(type, types.allowed().stream().sorted().toList()));
    }

    static Refusal typeLies(String type, String pretended, AttachmentRules.Types types) {
        return new Refusal(
                "attachment-type-lies",
                types.source(),
                new Text(
                                "The file says it is %s, and it is %s: give it the name and type of what it is",
                                "O arquivo diz ser %s, e é %s: dê a ele o nome e o tipo do que ele é")
                        .with(pretended, type));
    }

    /** More files with one entry, or on one ticket, than there may be; nothing if all may be. */
    public static Optional<Refusal> tooMany(AttachmentRules.Limits limits, int files, long onTicket) {
        if (files > limits.files()) {
            return Optional.of(new Refusal(
                    "too-many-attachments",
                    limits.source(),
                    new Text(
                                    "An entry may have %s files at most, not %s: save the others with another entry",
                                    "Uma mensagem pode ter no máximo %s arquivos, e não %s: salve os outros com outra"
                                            + " mensagem")
                            .with(limits.files(), files)));
        }
        return onTicket <= limits.ticket()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "attachments-too-large-together",
                        limits.source(),
                        new Text(
                                        "The files of a ticket may have %s together, and these would make it %s: send"
                                                + " links to them",
                                        "Os arquivos de um chamado podem somar %s, e com estes seriam %s: envie links")
                                .with(size(limits.ticket()), size(onTicket))));
    }

    /** As people read it. */
    private static String size(long bytes) {
        if (bytes >= MIB && bytes % MIB == 0) {
            return bytes / MIB + " MiB";
        }
        return bytes >= KIB && bytes % KIB == 0 ? bytes / KIB + " KiB" : bytes + " bytes";
    }
}
