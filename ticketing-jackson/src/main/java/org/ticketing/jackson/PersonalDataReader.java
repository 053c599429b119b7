package org.ticketing.jackson;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.ticketing.privacy.PersonalDataRules;

/** Reads what a policy says of personal data. */
final class PersonalDataReader {

    private static final Period STAND_IN = Period.ofYears(100);

    private PersonalDataReader() {}

    /** None, where the policy has no such section. */
    static @Nullable PersonalDataRules read(Spot personalData) {
        if (!personalData.isPresent()) {
            return null;
        }
        Spot readLog = personalData.at("read-log");
        Spot officers = personalData.at("officers");
        return new PersonalDataRules(
                new PersonalDataRules.ReadLog(readLog.at("kept").flag(), readLog.source()),
                new PersonalDataRules.Officers(officers.at("roles").texts(), officers.source()),
                personalData.at("retention").list().stream()
                        .map(PersonalDataReader::retention)
                        .toList());
    }

    private static PersonalDataRules.Retention retention(Spot spot) {
        return new PersonalDataRules.Retention(
                spot.at("kinds").texts(), spot.at("period").period(STAND_IN), spot.source());
    }
}
