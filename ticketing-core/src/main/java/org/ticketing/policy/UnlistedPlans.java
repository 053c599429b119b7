package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.access.Grant;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/**
 * Finds conditions that ask for a plan in a policy that does not list the plans there are: a misspelt one would close a channel,
 * or take a right away, and nobody would be told. Where they are listed, {@link PolicyCheck} finds one that is not among them.
 */
final class UnlistedPlans {

    private final List<Violation> found = new ArrayList<>();

    private UnlistedPlans() {}

    static List<Violation> check(SupportPolicy policy) {
        UnlistedPlans check = new UnlistedPlans();
        if (policy.plans().isEmpty()) {
            check.channels(policy.channels().list());
            check.grants(policy.access().grants());
        }
        return check.found;
    }

    private void channels(List<Channel> channels) {
        for (int i = 0; i < channels.size(); i++) {
            List<ChannelRule> rules = channels.get(i).rules();
            for (int j = 0; j < rules.size(); j++) {
                condition(rules.get(j).when(), "/channels/" + i + "/rules/" + j + "/when");
            }
        }
    }

    private void grants(List<Grant> grants) {
        for (int i = 0; i < grants.size(); i++) {
            condition(grants.get(i).when(), "/grants/" + i + "/when");
        }
    }

    private void condition(Condition when, String path) {
        if (when.facts().contains(Fact.PLAN)) {
            found.add(new Violation(
                    path,
                    "listed-plan",
                    new Text(
                            "this asks for a plan, and the policy does not say which there are, so nobody would notice"
                                    + " one that is misspelt: list them under 'plans'",
                            "isto pergunta por um plano, e a política não diz quais existem, portanto ninguém notaria"
                                    + " um escrito errado: relacione-os em 'plans'")));
        }
    }
}
