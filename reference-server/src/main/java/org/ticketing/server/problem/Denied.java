package org.ticketing.server.problem;

import java.time.Duration;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** Somebody who is not let in, or not with this. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Denied(Problem problem) {
        super(problem.detail().en());
        this.problem = problem;
    }

    /** Why a token that the host signed is not taken. Nothing but {@link #UNVERIFIED} is told of a token that it did not sign. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is a record of two strings, and so as immutable as they are
    public enum TokenFault {
        UNVERIFIED(new Text(
                "The token can't be verified: have the host sign it with RS256, ES256 or EdDSA and a key of its"
                        + " published key set, named in kid",
                "Não foi possível verificar o token: o sistema hospedeiro deve assiná-lo com RS256, ES256 ou EdDSA e"
                        + " uma chave do seu conjunto publicado, indicada em kid")),
        EXPIRED(new Text(
                "The token has expired: ask the host for a new one",
                "O token expirou: peça outro ao sistema hospedeiro")),
        NOT_YET_VALID(new Text(
                "The token is not valid yet: set the clocks of host and server right, or wait for nbf and iat",
                "O token ainda não vale: acerte os relógios do sistema hospedeiro e do servidor, ou espere por nbf e"
                        + " iat")),
        TOO_LONG_LIVED(new Text(
                "The token would be valid for too long: have the host set exp soon after iat",
                "O token valeria por tempo demais: o sistema hospedeiro deve pôr exp logo depois de iat")),
        AUDIENCE(new Text(
                "The token is not for this desk: have the host name the desk in aud",
                "O token não é para este atendimento: o sistema hospedeiro deve indicar o atendimento em aud")),
        CLAIMS(new Text(
                "The token does not say who this is: it takes sub, iss as agreed, iat, exp, side (customer or vendor),"
                        + " roles (a list of texts), and organisation for a customer",
                "O token não diz quem é: precisa de sub, iss como combinado, iat, exp, side (customer ou vendor), roles"
                        + " (uma lista de textos) e, para um cliente, organisation"));

        private final Text remedy;

        TokenFault(Text remedy) {
            this.remedy = remedy;
        }
    }

    /** The same for an address that nobody has and for a wrong password (X34), with whom to ask (X28, N11). */
    public static Denied login() {
        return new Denied(Problem.challenge(
                ProblemType.LOGIN_FAILED,
                new Text(
                        "The e-mail address or the password is wrong, or a password that came by e-mail is too old: try"
                                + " again, or recover the password. If you don't know your address here, ask who"
                                + " contracted the product; if you have no account, the support desk",
                        "O endereço de e-mail ou a senha está errado, ou uma senha recebida por e-mail é antiga"
                                + " demais: tente de novo ou recupere a senha. Se não sabe qual é o seu endereço aqui,"
                                + " pergunte a quem contratou o produto; se não tem conta, ao atendimento")));
    }

    /** A token of the host that is not taken. */
    public static Denied token(TokenFault fault) {
        return new Denied(
                Problem.challenge(ProblemType.TOKEN_REJECTED, fault.remedy).with("fault", Key.of(fault)));
    }

    /** Somebody tries too often, from one place. */
    public static Denied tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Denied(Problem.of(
                        ProblemType.TOO_MANY_ATTEMPTS,
                        new Text(
                                        "Too many attempts from where you are: wait %s seconds",
                                        "Tentativas demais a partir de onde você está: espere %s segundos")
                                .with(seconds))
                .header("Retry-After", Long.toString(seconds)));
    }

    /** Somebody who has too many streams open, or there are too many in all. */
    public static Denied tooManyStreams(int perPerson) {
        return new Denied(Problem.of(
                        ProblemType.TOO_MANY_STREAMS,
                        new Text(
                                        "At most %s streams at once are for one person, and this server has room for so"
                                                + " many in all: close one, or ask for the events page by page",
                                        "Cada pessoa pode ter no máximo %s fluxos abertos, e este servidor também tem"
                                                + " um limite no total: feche um, ou peça os eventos página por página")
                                .with(perPerson))
                .header("Retry-After", "30"));
    }

    /** An account that the vendor's staff have blocked (U53). */
    public static Denied blocked(String reason) {
        return new Denied(Problem.of(
                ProblemType.ACCOUNT_BLOCKED,
                new Text(
                                "Your account is blocked: %s. Speak to the support desk to have it opened again",
                                "Sua conta está bloqueada: %s. Fale com o atendimento para que seja liberada")
                        .with(reason)));
    }

    /** A password that came by e-mail (X27, X36). */
    public static Denied passwordChange() {
        return new Denied(Problem.of(
                ProblemType.PASSWORD_CHANGE_REQUIRED,
                new Text(
                        "Your password came by e-mail: choose one of your own first (POST …/session/password)",
                        "Sua senha veio por e-mail: antes escolha uma só sua (POST …/session/password)")));
    }

    /** A browser that sends a cookie for who knows whom. */
    public static Denied crossSite(String header) {
        return new Denied(Problem.of(
                ProblemType.CROSS_SITE_REQUEST,
                new Text(
                                "Send the csrf value of your session in the header %s, as nobody but your own page can",
                                "Envie o valor csrf da sua sessão no cabeçalho %s, o que só a sua própria página"
                                        + " consegue")
                        .with(header)));
    }

    /** A code that does not open a recovery: also of an address that nobody has (X34, X35). */
    public static Denied code() {
        return new Denied(Problem.of(
                ProblemType.CODE_REJECTED,
                new Text(
                        "The code is wrong, too old or was tried too often: look at the newest e-mail, or start the"
                                + " recovery again",
                        "O código está errado, é antigo demais ou foi tentado vezes demais: veja o e-mail mais recente"
                                + " ou recomece a recuperação")));
    }

    /** The key set of the host, which is elsewhere, can't be read. */
    public static Denied keysUnavailable() {
        return new Denied(Problem.of(
                        ProblemType.KEYS_UNAVAILABLE,
                        new Text(
                                "The key set of the host can't be read at this moment: try again in a few seconds",
                                "O conjunto de chaves do sistema hospedeiro não pode ser lido neste momento: tente de"
                                        + " novo em alguns segundos"))
                .header("Retry-After", "5"));
    }

    Problem problem() {
        return problem;
    }
}
