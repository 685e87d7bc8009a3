package com.lead2order.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;

/** Compares the records of the service under test with what its journal says of them. */
final class Journaled {

    private Journaled() {}

    /** The versioned records whose last change is not in the journal. */
    static List<String> missing() {
        var container = Arc.container();
        var entities =
                container
                        .instance(EntityManagerFactory.class)
                        .get()
                        .unwrap(SessionFactoryImplementor.class)
                        .getMappingMetamodel();
        var tables = new ArrayList<String>();
        entities.forEachEntityDescriptor(entity -> {
            // a part whose id is not its own comes with the aggregate that it belongs to
            if (entity.isVersioned()
                    && entity instanceof AbstractEntityPersister persister
                    && persister.getIdentifierColumnNames().length == 1) {
                tables.add(persister.getTableName());
            }
        });
        var missing = new ArrayList<String>();
        try (var connection = container.instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var rows = statement.executeQuery(missingIn(table))) {
                    while (rows.next()) {
                        missing.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    private static String missingIn(String table) {
        return """
        select concat('%1$s ', e.id, ' is at ', e.version, ', the journal at ', j.version) from %1$s e
        left join lateral (select max(version) as version from journal where key = cast(e.id as text)) j on true
        where j.version is distinct from e.version
        limit 20
        """
                .formatted(table);
    }
}
