package com.lead2order.forecast.agreedtarget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Target agreements are read as target-agreement-service publishes them. */
class TargetAgreementContractTest {

    @Test
    void readsWhatIsPublished() {
        var agreement = read("agreement-in-force");

        assertThat(agreement.employeeId()).isEqualTo(Organisation.RITA);
        assertThat(agreement.isInForce()).isTrue();
        assertThat(agreement.fiscalYear()).isEqualTo("AW:FY2014");
        assertThat(agreement.revenue())
                .isNotNull()
                .satisfies(money -> assertThat(money.amount()).isEqualByComparingTo("22000"));
    }

    /**
     * People are measured by what is in force, or was until its year ended, and by nothing else.
     */
    @ParameterizedTest
    @CsvSource({
        "agreement-opened, false",
        "agreement-planning-completed, false",
        "agreement-review-completed, false",
        "agreement-response-completed, false",
        "agreement-aligned, false",
        "agreement-escalated, false",
        "agreement-reopened, false",
        "agreement-confirmed, false",
        "agreement-withdrawn, false",
        "agreement-superseded, false",
        "agreement-in-force, true",
        "agreement-closed, true"
    })
    void readsEveryEvent(String event, boolean inForce) {
        var agreement = read(event);

        assertThat(agreement.employeeId()).isNotNull();
        assertThat(agreement.fiscalYear()).contains(":");
        assertThat(agreement.isInForce()).isEqualTo(inForce);
    }

    private static TargetAgreementV1 read(String event) {
        return Contracts.exampleAs(
                "target-agreements",
                event,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build(),
                TargetAgreementV1.class);
    }
}
