package org.ticketing.server.problem;

import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** The types of problems. The key of a constant is the last part of its address, which programs go by: it never changes. */
@SuppressWarnings("ImmutableEnumChecker") // a text is a record of two strings, and so as immutable as they are
public enum ProblemType {
    MALFORMED_JSON(
            400,
            new Text("The body is not JSON", "O corpo não é JSON"),
            new Text(
                    "The body can't be read as JSON in UTF-8; line and column say where reading stopped.",
                    "Não foi possível ler o corpo como JSON em UTF-8; linha e coluna dizem onde a leitura parou.")),
    INVALID_REQUEST(
            400,
            new Text(
                    "The request has mistakes in its address or headers",
                    "A requisição tem erros no endereço ou nos cabeçalhos"),
            new Text(
                    "Query parameters or headers do not make sense; violations names each of them.",
                    "Há parâmetros de consulta ou cabeçalhos sem sentido; violations diz quais.")),
    UNAUTHENTICATED(
            401,
            new Text("Who are you?", "Quem é você?"),
            new Text(
                    "The request has no token, or the desk does not know it; the server prints its demo tokens when it"
                            + " starts.",
                    "A requisição não tem token, ou o atendimento não o conhece; o servidor mostra os tokens de"
                            + " demonstração ao iniciar.")),
    LOGIN_FAILED(
            401,
            new Text("You could not be logged in", "Não foi possível entrar"),
            new Text(
                    "The e-mail address or the password is wrong, or a password that came by e-mail is too old. Which"
                            + " of these is not told, nor whether somebody has the address.",
                    "O endereço de e-mail ou a senha está errado, ou uma senha recebida por e-mail é antiga demais."
                            + " Não é dito qual dos casos, nem se alguém tem o endereço.")),
    TOKEN_REJECTED(
            401,
            new Text("The token of the host is not taken", "O token do sistema hospedeiro não é aceito"),
            new Text(
                    "A token has to be signed by the host with a key of its key set, be short-lived and be made for"
                        + " this desk. fault says what is wrong with it; of a token that the host did not sign, only"
                        + " that it is unverified.",
                    "Um token precisa ser assinado pelo sistema hospedeiro com uma chave do seu conjunto, valer por"
                        + " pouco tempo e ser feito para este atendimento. fault diz o que há de errado; de um token"
                        + " que não foi assinado por ele, só que não foi verificado.")),
    REFUSED(
            403,
            new Text("This is not allowed", "Isto não é permitido"),
            new Text(
                    "The policy of the desk, or the state of the ticket, does not allow it. refusal.code tells which,"
                            + " refusal.source names the rule. Ask a ticket for its actions to know beforehand.",
                    "A política do atendimento, ou a situação do chamado, não permite. refusal.code diz qual das duas,"
                            + " refusal.source dá a regra. Consulte as ações (actions) do chamado para saber antes.")),
    PASSWORD_CHANGE_REQUIRED(
            403,
            new Text("Choose a password of your own first", "Antes, escolha uma senha só sua"),
            new Text(
                    "You logged in with a password that came by e-mail. It opens nothing but the change of the"
                            + " password.",
                    "Você entrou com uma senha recebida por e-mail. Ela não abre nada além da troca da senha.")),
    ACCOUNT_BLOCKED(
            403,
            new Text("Your account is blocked", "Sua conta está bloqueada"),
            new Text(
                    "The vendor's staff have blocked the account, for example because its password was shared. They"
                            + " open it again.",
                    "A equipe do fornecedor bloqueou a conta, por exemplo porque a senha foi compartilhada. É ela quem"
                            + " libera de novo.")),
    CROSS_SITE_REQUEST(
            403,
            new Text("The request does not come from your page", "A requisição não vem da sua página"),
            new Text(
                    "A session by cookie takes the csrf value that came with the login, in the header Ticketing-CSRF,"
                            + " with each request that changes something.",
                    "Uma sessão por cookie exige o valor csrf recebido ao entrar, no cabeçalho Ticketing-CSRF, em cada"
                            + " requisição que altera algo.")),
    NOT_FOUND(
            404,
            new Text("There is nothing here", "Não há nada aqui"),
            new Text(
                    "There is no such desk or ticket, or this person is not to know of it: the two look the same on"
                            + " purpose.",
                    "Não existe esse atendimento ou chamado, ou esta pessoa não pode saber dele: de propósito, não há"
                            + " diferença.")),
    UNKNOWN_ADDRESS(
            404,
            new Text("This server has no such address", "Este servidor não tem este endereço"),
            new Text("/docs shows every address that there is.", "/docs mostra todos os endereços que existem.")),
    METHOD_NOT_ALLOWED(
            405,
            new Text("The address is not there for this method", "O endereço não aceita este método"),
            new Text("The header Allow lists the methods it takes.", "O cabeçalho Allow diz os métodos aceitos.")),
    CONCURRENT_CHANGE(
            409,
            new Text("Others are changing the ticket", "Outras pessoas estão alterando o chamado"),
            new Text(
                    "Nothing was done. Send the same command again, best under the same idempotency key.",
                    "Nada foi feito. Envie o mesmo comando de novo, de preferência com a mesma chave de"
                            + " idempotência.")),
    UNKNOWN_POSITION(
            410,
            new Text("The events can't be read on from there", "Não dá para continuar a leitura dos eventos dali"),
            new Text(
                    "There is no such event at this desk, or not any more: the store may have been restored from an"
                            + " older copy. Read again what you show, then begin behind the newest event"
                            + " (after=latest).",
                    "Não existe esse evento neste atendimento, ou não existe mais: pode ter sido restaurada uma cópia"
                            + " antiga dos dados. Leia de novo o que mostra e recomece depois do evento mais novo"
                            + " (after=latest).")),
    STALE_VERSION(
            412,
            new Text("The ticket has changed", "O chamado mudou"),
            new Text(
                    "The ticket has left the version in If-Match. Nothing was done: read it again, then decide.",
                    "O chamado saiu da versão em If-Match. Nada foi feito: leia de novo e então decida.")),
    BODY_TOO_LARGE(
            413,
            new Text("The body is too large", "O corpo é grande demais"),
            new Text("A body holds 256 KiB at most.", "O corpo pode ter no máximo 256 KiB.")),
    UNSUPPORTED_CONTENT_TYPE(
            415,
            new Text("The body has to be JSON", "O corpo precisa ser JSON"),
            new Text(
                    "Commands are sent as application/json in UTF-8.",
                    "Os comandos são enviados como application/json em UTF-8.")),
    INVALID_COMMAND(
            422,
            new Text("The command has mistakes in it", "O comando tem erros"),
            new Text(
                    "Nothing was done. violations lists every mistake with its place, its rule and what would be"
                            + " right.",
                    "Nada foi feito. violations lista cada erro com o lugar, a regra e o que seria certo.")),
    CODE_REJECTED(
            422,
            new Text("The code is not right", "O código não está certo"),
            new Text(
                    "The code of a recovery is good for a few minutes, a few tries and one use. Start the recovery"
                            + " again for another.",
                    "O código de uma recuperação vale por alguns minutos, algumas tentativas e um uso. Recomece a"
                            + " recuperação para receber outro.")),
    IDEMPOTENCY_CONFLICT(
            422,
            new Text(
                    "The idempotency key was used for something else",
                    "A chave de idempotência foi usada para outra coisa"),
            new Text(
                    "The same person has used this key for another command of this kind. Nothing was done: a new"
                            + " command takes a new key.",
                    "A mesma pessoa já usou esta chave em outro comando deste tipo. Nada foi feito: um comando novo"
                            + " pede uma chave nova.")),
    TOO_MANY_ATTEMPTS(
            429,
            new Text("Too many attempts", "Tentativas demais"),
            new Text(
                    "From one place, an address may be tried a few times; then each attempt has to wait longer, as"
                            + " Retry-After says. From elsewhere nobody has to wait.",
                    "De um mesmo lugar, um endereço pode ser tentado algumas vezes; depois, cada tentativa espera mais,"
                            + " como diz Retry-After. De outro lugar ninguém precisa esperar.")),
    TOO_MANY_STREAMS(
            429,
            new Text("Too many streams are open", "Há fluxos abertos demais"),
            new Text(
                    "One person may have a few streams of events open at once, and the server so many in all. Close"
                            + " one, or ask for the events page by page.",
                    "Cada pessoa pode ter alguns fluxos de eventos abertos ao mesmo tempo, e o servidor tem um limite"
                            + " no total. Feche um, ou peça os eventos página por página.")),
    INTERNAL_ERROR(
            500,
            new Text("The server failed", "O servidor falhou"),
            new Text(
                    "What happened stands in the server's log under the incident's id, and only there.",
                    "O que houve está no registro do servidor, sob o identificador do incidente, e só lá.")),
    STORAGE_FAILED(
            503,
            new Text("The store is not at work", "O armazenamento não está funcionando"),
            new Text(
                    "Send the same command again after a while, under the same idempotency key: where the connection"
                            + " was lost at the last moment, the command may have been done, and is not done twice.",
                    "Envie o mesmo comando depois de um tempo, com a mesma chave de idempotência: se a conexão caiu no"
                            + " último instante, ele pode ter sido feito, e não é feito duas vezes.")),
    KEYS_UNAVAILABLE(
            503,
            new Text(
                    "The key set of the host can't be read",
                    "O conjunto de chaves do sistema hospedeiro não pode ser lido"),
            new Text(
                    "Nobody can tell whether the token is the host's. Nothing was done: try again after a while.",
                    "Não há como saber se o token é do sistema hospedeiro. Nada foi feito: tente de novo depois de um"
                            + " tempo."));

    private final int status;
    private final Text title;
    private final Text explanation;

    ProblemType(int status, Text title, Text explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The type with this key. */
    public static Optional<ProblemType> of(String key) {
        return Stream.of(values()).filter(type -> Key.of(type).equals(key)).findFirst();
    }

    /** Where it is explained, and what programs know it by. */
    public String uri() {
        return "/problems/" + Key.of(this);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public Text explanation() {
        return explanation;
    }
}
