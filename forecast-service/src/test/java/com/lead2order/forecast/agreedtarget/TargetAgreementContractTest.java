package com.lead2order.forecast.agreedtarget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import org.junit.jupiter.api.Test;

class TargetAgreementContractTest {

    @Test
    void readsWhatIsPublished() {
        var agreement =
                Contracts.exampleAs(
                        "target-agreements",
                        "agreement-in-force",
                        JsonMapper.builder()
                                .findAndAddModules()
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build(),
                        TargetAgreementV1.class);

        assertThat(agreement.employeeId()).isEqualTo(Organisation.RITA);
        assertThat(agreement.isInForce()).isTrue();
        assertThat(agreement.fiscalYear()).isEqualTo("AW:FY2014");
        assertThat(agreement.revenue())
                .isNotNull()
                .satisfies(money -> assertThat(money.amount()).isEqualByComparingTo("22000"));
    }
}
