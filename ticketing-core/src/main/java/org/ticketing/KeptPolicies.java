package org.ticketing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Text;

/** The policies of one desk as its store keeps them, each read once. */
record KeptPolicies(DeskId desk, Storage storage, Map<PolicyHash, SupportPolicy> read) implements Policies {

    static KeptPolicies of(DeskId desk, Storage storage) {
        return new KeptPolicies(desk, storage, new ConcurrentHashMap<>());
    }

    /** The same over another store: what a policy says does not depend on where it is kept. */
    KeptPolicies within(Storage other) {
        return new KeptPolicies(desk, other, read);
    }

    /** These, of which one need not be read any more. */
    KeptPolicies with(SupportPolicy policy) {
        read.put(policy.hash(), policy);
        return this;
    }

    @Override
    public SupportPolicy policy(PolicyHash hash) {
        return read.computeIfAbsent(hash, this::stored);
    }

    private SupportPolicy stored(PolicyHash hash) {
        return storage.policy(desk, hash)
                .orElseThrow(() -> new StorageFailed(new Text(
                                "The store has lost policy %s of desk %s, to which tickets are pinned: restore it from"
                                        + " a backup",
                                "O banco de dados perdeu a política %s do atendimento %s, à qual há chamados"
                                        + " vinculados: recupere-a de uma cópia de segurança")
                        .with(hash, desk)));
    }
}
