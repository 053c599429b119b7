package org.ticketing.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text has only characters that every store keeps: see {@link CharacterRule}. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = CharacterRule.KEPT)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Characters {

    String message() default "has half a character (a lone surrogate) or U+0000 in it: leave these out";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
