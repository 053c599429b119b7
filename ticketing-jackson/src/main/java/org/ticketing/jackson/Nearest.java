package org.ticketing.jackson;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody most likely meant by a name that is not known. */
final class Nearest {

    private Nearest() {}

    static Optional<String> to(String written, Collection<String> known) {
        // A third of the letters, but never all of them.
        int tolerated = Math.min(written.length() - 1, Math.max(1, written.length() / 3));
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= tolerated)
                .filter(name -> slips(written, name) <= tolerated)
                .min(Comparator.comparingInt(name -> slips(written, name)));
    }

    /** How many letters are wrong, missing, too many or swapped with their neighbour. */
    private static int slips(String written, String known) {
        String a = written.toLowerCase(Locale.ROOT).replace('_', '-');
        String b = known.toLowerCase(Locale.ROOT).replace('_', '-');
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + wrong, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
