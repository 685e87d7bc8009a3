package com.lead2order.kit.reference;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import com.lead2order.kit.sql.StorableText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A name that another system gave: the key of a record there, the number of an order, the system
 * itself. It has neither a control character nor a blank at its begin or end, and is no dot
 * segment, which no address could carry; the same in a path, a body, a line of a bulk request and
 * an event. How long it may be stands beside it as {@code Size}.
 */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExternalKey.Check.class)
public @interface ExternalKey {

    /** The longest key of a record, and the longest number of an order. */
    int MAX_LENGTH = 200;

    /** The longest name of a system. */
    int MAX_SYSTEM_LENGTH = 64;

    /** What is said where it is not so. */
    String message() default "untrimmed";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** The rule for bean validation; a missing value is another rule's matter. */
    class Check implements ConstraintValidator<ExternalKey, String> {

        /** Whether a text is a key of at most so many characters. */
        public static boolean isValid(@Nullable String text, int maxLength) {
            return text != null
                    && !text.isEmpty()
                    && text.length() <= maxLength
                    && StorableText.isStorable(text)
                    && !isBlank(text.codePointAt(0))
                    && !isBlank(text.codePointBefore(text.length()))
                    && text.codePoints().noneMatch(Character::isISOControl)
                    && !text.equals(".")
                    && !text.equals("..");
        }

        private static boolean isBlank(int codePoint) {
            return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || isValid(text, text.length());
        }
    }
}
