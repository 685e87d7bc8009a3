package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Every table and view of the migrated schema is kept by exactly one package, as {@code
 * db/tables.yaml} of the service and of the kit say. That no other package names it is a rule of
 * {@link ArchitectureRules}.
 */
public abstract class EveryTable {

    /** Those of the migrations; a partition belongs to its table. */
    private static final String TABLES =
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm')
              and not c.relispartition and c.relname <> 'flyway_schema_history'
            """;

    @Test
    void hasOneOwner() throws Exception {
        var tables = new TreeSet<String>();
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(TableOwners.declared().byTable().keySet())
                .as("tables that db/tables.yaml gives to a package")
                .containsExactlyInAnyOrderElementsOf(tables);
    }
}
