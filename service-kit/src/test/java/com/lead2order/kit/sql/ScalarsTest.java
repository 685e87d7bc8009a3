package com.lead2order.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScalarsTest {

    @Inject Session session;
    @Inject SessionFactory sessionFactory;

    private <T> List<T> rows(String sql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(session, sql, type).getResultList());
    }

    @Test
    void valuesComeAsTheDriverReadsThem() {
        assertThat(rows("select count(*) from inbox", Long.class)).hasSize(1);
        assertThat(rows("select 1 union all select null", Integer.class)).containsExactly(1, null);
        assertThat(rows("select 'a'", String.class)).containsExactly("a");
        assertThat(rows("select true", Boolean.class)).containsExactly(true);
        assertThat(rows("select date '2027-01-31'", LocalDate.class))
                .containsExactly(LocalDate.of(2027, 1, 31));
        assertThat(rows("select uuid '01900000-0000-7000-8000-000000000301'", UUID.class))
                .containsExactly(UUID.fromString("01900000-0000-7000-8000-000000000301"));
    }

    @Test
    void aPlanIsMadeOnceHoweverOftenTheQueryIsAsked() {
        var sql = "select 'asked " + UUID.randomUUID() + "'";
        var statistics = sessionFactory.getStatistics();
        statistics.setStatisticsEnabled(true);

        for (int i = 0; i < 10; i++) {
            rows(sql, String.class);
        }

        assertThat(statistics.getQueryStatistics(sql).getPlanCacheMissCount()).isEqualTo(1);
        assertThat(statistics.getQueryStatistics(sql).getPlanCacheHitCount()).isEqualTo(9);
    }
}
