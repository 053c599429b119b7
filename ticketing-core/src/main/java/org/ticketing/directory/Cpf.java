package org.ticketing.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A number of the register of natural persons of Brazil (CPF): nine digits, and two that check them.
 *
 * @param digits eleven
 */
public record Cpf(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{11}");

    public Cpf {
        if (digits.length() != 11 || !isSound(digits)) {
            throw new IllegalArgumentException("this is no CPF: its check digits do not fit");
        }
    }

    /** The number that people wrote, with or without dots and hyphen; nothing if there is no such number. */
    public static Optional<Cpf> read(String written) {
        String stripped = written.strip();
        if (!WRITTEN.matcher(stripped).matches()) {
            return Optional.empty();
        }
        String digits = stripped.replaceAll("\\D", "");
        return isSound(digits) ? Optional.of(new Cpf(digits)) : Optional.empty();
    }

    /** Eleven equal digits check themselves, and nobody has them. */
    private static boolean isSound(String digits) {
        return digits.chars().distinct().count() > 1
                && digit(digits, 9) == check(digits, 9)
                && digit(digits, 10) == check(digits, 10);
    }

    private static int check(String digits, int length) {
        int sum = IntStream.range(0, length)
                .map(i -> digit(digits, i) * (length + 1 - i))
                .sum();
        int rest = sum * 10 % 11;
        return rest == 10 ? 0 : rest;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    /** Only its last digits: a log must not tell whose it is. */
    @Override
    public String toString() {
        return "***.***.***-" + digits.substring(9);
    }
}
