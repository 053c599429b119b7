package org.ticketing.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.mail.Letter;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;

/** What the e-mails about accounts say, in the language of who gets them. */
public final class Letters {

    private static final Text AUTOMATIC = new Text(
            "This is an automatic e-mail: nobody reads answers to it.",
            "Este é um e-mail automático: as respostas não são lidas.");

    private final Map<DeskId, Desk> desks;
    private final String portal;

    /** What letters say of a desk. */
    private record Desk(Text name, ZoneId zone) {}

    /**
     * The letters of these desks.
     *
     * @param portal where people log in
     */
    public Letters(Iterable<SupportPolicy> policies, String portal) {
        this.desks = new HashMap<>();
        policies.forEach(policy -> desks.put(policy.desk(), new Desk(policy.name(), policy.zone())));
        this.portal = portal;
    }

    Letter welcome(Account account, String password, Duration life) {
        return letter(
                account,
                new Text("Welcome to %s", "Bem-vindo: seu acesso a %s"),
                new Text("""
                    Hello %2$s,

                    you have access to the support portal of %1$s.

                    User:            %3$s
                    First password:  %4$s

                    Log in at %5$s
                    and choose a password of your own: the first one opens nothing else. It is good for %6$s days; after
                    that, "forgot my password" sends you another.

                    Your password is personal. Whoever passes it on may be blocked.
                    """, """
                        Olá, %2$s,

                        você tem acesso ao portal de atendimento %1$s.

                        Usuário:         %3$s
                        Primeira senha:  %4$s

                        Entre em %5$s
                        e escolha uma senha só sua: a primeira não abre mais nada. Ela vale por %6$s dias; depois disso,
                        "Esqueci a senha" envia outra.

                        A senha é pessoal. Quem a repassa pode ser bloqueado.
                        """),
                account.email(),
                password,
                portal,
                life.toDays());
    }

    Letter code(Account account, String code, Duration life) {
        return letter(
                account,
                new Text("Your code for %s", "Seu código para %s"),
                new Text("""
                    Hello %2$s,

                    somebody, probably you, wants to recover the password of your account at %1$s. The code is

                        %3$s

                    Type it in within %5$s minutes at %4$s
                    A provisional password then comes to this address.

                    If it was not you, there is nothing to do: without this code nobody gets in. Pass it on to no one.
                    """, """
                        Olá, %2$s,

                        alguém, provavelmente você, quer recuperar a senha da sua conta em %1$s. O código é

                            %3$s

                        Digite-o em até %5$s minutos em %4$s
                        Uma senha provisória chega então a este endereço.

                        Se não foi você, não é preciso fazer nada: sem este código ninguém entra. Não o repasse a ninguém.
                        """),
                code,
                portal,
                life.toMinutes());
    }

    Letter provisionalPassword(Account account, String password, Duration life) {
        return letter(
                account,
                new Text("Your provisional password for %s", "Sua senha provisória para %s"),
                new Text("""
                    Hello %2$s,

                    your provisional password for %1$s is

                        %3$s

                    Log in with it within %5$s minutes at %4$s
                    and choose a password of your own: this one opens nothing else. The password that you had is gone.
                    """, """
                        Olá, %2$s,

                        sua senha provisória para %1$s é

                            %3$s

                        Entre com ela em até %5$s minutos em %4$s
                        e escolha uma senha só sua: esta não abre mais nada. A senha que você tinha não vale mais.
                        """),
                password,
                portal,
                life.toMinutes());
    }

    Letter passwordChanged(Account account, Instant now) {
        Desk desk = desk(account);
        String when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(desk.zone())
                .format(now);
        return letter(
                account,
                new Text("Your password for %s was changed", "Sua senha para %s foi alterada"),
                new Text("""
                    Hello %2$s,

                    the password of your account at %1$s was changed on %3$s, and every session ended.

                    If it was not you, recover the password at once at %4$s
                    and tell the support desk.
                    """, """
                        Olá, %2$s,

                        a senha da sua conta em %1$s foi alterada em %3$s, e todas as sessões terminaram.

                        Se não foi você, recupere a senha imediatamente em %4$s
                        e avise o atendimento.
                        """),
                when,
                portal);
    }

    /** What is filled in are the desk, the person, and the rest in order. */
    private Letter letter(Account account, Text subject, Text text, Object... rest) {
        String name = desk(account).name().in(account.language());
        Object[] values = new Object[rest.length + 2];
        values[0] = name;
        values[1] = account.name();
        System.arraycopy(rest, 0, values, 2, rest.length);
        String body = text.in(account.language()).formatted(values);
        return new Letter(
                account.email(),
                account.language(),
                subject.in(account.language()).formatted(name),
                body + "\n" + AUTOMATIC.in(account.language()) + "\n");
    }

    private Desk desk(Account account) {
        Desk desk = desks.get(account.desk());
        if (desk == null) {
            throw new IllegalStateException("there are no letters for desk " + account.desk());
        }
        return desk;
    }
}
