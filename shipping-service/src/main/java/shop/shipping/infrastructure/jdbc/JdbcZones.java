package shop.shipping.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.shipping.domain.Locality;
import shop.shipping.domain.Place;
import shop.shipping.domain.ShippingProblem.ChangedMeanwhile;
import shop.shipping.domain.ShippingProblem.ZoneInUse;
import shop.shipping.domain.ShippingProblem.ZoneNameTaken;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneDetails;
import shop.shipping.domain.ZoneId;
import shop.shipping.domain.Zones;

/** Keeps a zone and its places together, under the zone's version. */
public final class JdbcZones implements Zones {

    private record Row(ZoneId id, long version, String name, boolean restOfWorld) {

        Zone zone(Map<Long, List<Place>> places) {
            var own = places.getOrDefault(id.value(), List.of());
            return new Zone(id, version, new ZoneDetails(name, restOfWorld, own));
        }
    }

    private final Sql sql;
    private final Transactions transactions;

    public JdbcZones(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public Zone add(ZoneDetails details) {
        return unlessTaken(
                details,
                () ->
                        transactions.call(() ->
                                sql.with(handle -> {
                                    var id =
                                            handle.createUpdate(
                                                            """
                                                            INSERT INTO shipping_zones
                                                              (name, rest_of_world, version)
                                                            VALUES (:name, :rest, 1)
                                                            """)
                                                    .bind("name", details.name())
                                                    .bind("rest", details.restOfWorld())
                                                    .executeAndReturnGeneratedKeys("id")
                                                    .mapTo(Long.class)
                                                    .one();
                                    writePlaces(handle, id, details);
                                    return new Zone(new ZoneId(id), 1, details);
                                })));
    }

    @Override
    public Optional<Zone> find(ZoneId id) {
        return select("WHERE id = :id", query -> query.bind("id", id.value())).stream().findFirst();
    }

    @Override
    public List<Zone> list(Page page) {
        return select(
                "ORDER BY id LIMIT :limit OFFSET :skip",
                query -> query.bind("limit", page.limit()).bind("skip", page.skip()));
    }

    @Override
    public List<Zone> around(Locality where) {
        return select(
                """
                WHERE rest_of_world OR id IN (
                  SELECT zone_id FROM shipping_zone_places WHERE country = :country)
                ORDER BY id
                """,
                query -> query.bind("country", where.country()));
    }

    @Override
    public Zone replace(Zone zone) {
        var details = zone.details();
        return unlessTaken(
                details,
                () ->
                        transactions.call(() ->
                                sql.with(handle -> {
                                    var changed =
                                            handle.createUpdate(
                                                            """
                                                            UPDATE shipping_zones
                                                               SET name = :name,
                                                                   rest_of_world = :rest,
                                                                   version = version + 1
                                                             WHERE id = :id AND version = :version
                                                            """)
                                                    .bind("name", details.name())
                                                    .bind("rest", details.restOfWorld())
                                                    .bind("id", zone.id().value())
                                                    .bind("version", zone.version())
                                                    .execute();
                                    if (changed != 1) {
                                        throw new ChangedMeanwhile();
                                    }
                                    writePlaces(handle, zone.id().value(), details);
                                    return new Zone(zone.id(), zone.version() + 1, details);
                                })));
    }

    /** A rate that is being entered holds its zone, and so does this. */
    @Override
    public void remove(Zone zone) {
        transactions.run(() ->
                sql.use(handle -> {
                    var deleted =
                            handle.createUpdate(
                                            """
                                            DELETE FROM shipping_zones
                                             WHERE id = :id AND version = :version
                                            """)
                                    .bind("id", zone.id().value())
                                    .bind("version", zone.version())
                                    .execute();
                    if (deleted != 1) {
                        throw new ChangedMeanwhile();
                    }
                    var rates =
                            handle.createQuery(
                                            "SELECT COUNT(*) FROM shipping_rates WHERE zone_id = :id")
                                    .bind("id", zone.id().value())
                                    .mapTo(Long.class)
                                    .one();
                    if (rates > 0) {
                        throw new ZoneInUse(zone.id());
                    }
                    deletePlaces(handle, zone.id().value());
                }));
    }

    private static Zone unlessTaken(ZoneDetails details, Supplier<Zone> write) {
        try {
            return write.get();
        } catch (JdbiException e) {
            if (Sql.isDuplicateKey(e)) {
                throw new ZoneNameTaken(details.name());
            }
            throw e;
        }
    }

    private List<Zone> select(String rest, UnaryOperator<Query> bind) {
        return sql.with(handle -> {
            var rows =
                    bind.apply(handle.createQuery("SELECT * FROM shipping_zones " + rest))
                            .map((row, _) ->
                                    new Row(
                                            new ZoneId(row.getLong("id")),
                                            row.getLong("version"),
                                            new Columns(row).text("name"),
                                            row.getBoolean("rest_of_world")))
                            .list();
            var places = places(handle, rows.stream().map(row -> row.id().value()).toList());
            return rows.stream().map(row -> row.zone(places)).toList();
        });
    }

    private static Map<Long, List<Place>> places(Handle handle, List<Long> zones) {
        if (zones.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(
                        """
                        SELECT * FROM shipping_zone_places WHERE zone_id IN (<zones>)
                        ORDER BY zone_id, number
                        """)
                .bindList("zones", Padded.toPowerOfTwo(zones))
                .map((row, _) ->
                        Map.entry(
                                row.getLong("zone_id"),
                                new Place(
                                        new Columns(row).text("country"),
                                        row.getString("region"),
                                        row.getString("postal_from"),
                                        row.getString("postal_to"),
                                        row.getBoolean("excluded"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static void writePlaces(Handle handle, long zone, ZoneDetails details) {
        deletePlaces(handle, zone);
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO shipping_zone_places
                          (zone_id, number, country, region, postal_from, postal_to, excluded)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """);
        var number = 0;
        for (var place : details.places()) {
            number++;
            batch.add(
                    zone,
                    number,
                    place.country(),
                    place.region(),
                    place.postalFrom(),
                    place.postalTo(),
                    place.excluded());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void deletePlaces(Handle handle, long zone) {
        handle.createUpdate("DELETE FROM shipping_zone_places WHERE zone_id = :zone")
                .bind("zone", zone)
                .execute();
    }
}
