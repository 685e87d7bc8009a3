package com.lead2order.kit.visibility;

import com.lead2order.kit.sql.Scalars;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Shows the tests what a caller sees and whose records they may make. */
@Path("/owned-rows")
class OwnedRows {

    /** A change of an owner; null is nobody. */
    record Change(@Nullable UUID before, @Nullable UUID after) {}

    private final Ownership ownership;
    private final Visibility visibility;
    private final Session session;

    OwnedRows(Ownership ownership, Visibility visibility, Session session) {
        this.ownership = ownership;
        this.visibility = visibility;
        this.session = session;
    }

    @GET
    @Path("/accounts")
    public List<String> accounts() {
        return visible("owned_account", AccountRows.ACCOUNTS);
    }

    @GET
    @Path("/contacts")
    public List<String> contacts() {
        return visible("owned_contact", AccountRows.contacts("owned_account"));
    }

    @GET
    @Path("/accounts-among")
    public long among(@QueryParam("id") List<UUID> ids) {
        return visibility.among("owned_account", AccountRows.ACCOUNTS, ids).size();
    }

    private List<String> visible(String table, Rows rows) {
        var condition = visibility.of(rows);
        return condition
                .bind(
                        Scalars.query(
                                session,
                                "select e.name from " + table + " e where " + condition.sql(),
                                String.class))
                .getResultList();
    }

    @POST
    @Path("/new")
    public List<UUID> create(@QueryParam("ownerId") @Nullable UUID named) {
        var owner = ownership.ofNew(named, "account:assign", "/ownerId");
        return owner == null ? List.of() : List.of(owner);
    }

    @POST
    @Path("/changes")
    public void change(Change change) {
        ownership.requireChange(change.before(), change.after(), "account:assign", "/ownerId");
    }
}
