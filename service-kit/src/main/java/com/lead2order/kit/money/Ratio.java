package com.lead2order.kit.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A ratio where 1.0 means 100 %, computed from exact values and rounded once, half up to six
 * decimals. A JSON number.
 */
@JsonSerialize(using = Ratio.AsNumber.class)
public record Ratio(BigDecimal value) {

    /** The ratio of two amounts; null where the divisor is zero, never an error. */
    public static @Nullable Ratio of(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return null;
        }
        return new Ratio(
                dividend.divide(divisor, new MathContext(40, RoundingMode.HALF_UP))
                        .setScale(6, RoundingMode.HALF_UP));
    }

    /** Writes the plain number. */
    static final class AsNumber extends StdSerializer<Ratio> {

        AsNumber() {
            super(Ratio.class);
        }

        @Override
        public void serialize(Ratio ratio, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNumber(ratio.value());
        }
    }
}
