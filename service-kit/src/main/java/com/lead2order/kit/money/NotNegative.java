package com.lead2order.kit.money;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Money that is zero or more: prices, budgets, estimates, what is won. */
@Documented
@Constraint(validatedBy = NotNegative.OfMoney.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
public @interface NotNegative {

    String message() default "negative";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the amount at fault; what is missing is not negative. */
    final class OfMoney implements ConstraintValidator<NotNegative, Money> {

        @Override
        @SuppressWarnings("CheckReturnValue")
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            if (money == null || money.amount() == null || money.amount().signum() >= 0) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("amount")
                    .addConstraintViolation();
            return false;
        }
    }
}
