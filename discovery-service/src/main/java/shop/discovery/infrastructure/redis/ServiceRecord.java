package shop.discovery.infrastructure.redis;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import shop.discovery.domain.Address;
import shop.discovery.domain.Instance;
import shop.discovery.domain.InstanceId;
import shop.discovery.domain.ServiceName;
import shop.discovery.domain.Status;

/** A service as its key in Redis shows it. */
@Json(naming = Json.Naming.LowerUnderscore)
record ServiceRecord(String service, List<InstanceRecord> instances) {

    static ServiceRecord of(ServiceName name, List<Instance> instances) {
        return new ServiceRecord(name.value(), instances.stream().map(InstanceRecord::of).toList());
    }

    /** One of its instances. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record InstanceRecord(
            String instance,
            String host,
            int port,
            String status,
            String version,
            Instant startedAt,
            Instant changedAt) {

        static InstanceRecord of(Instance instance) {
            return new InstanceRecord(
                    instance.id().value(),
                    instance.address().host(),
                    instance.address().port(),
                    instance.status().name().toLowerCase(Locale.ROOT),
                    instance.version(),
                    instance.startedAt(),
                    instance.changedAt());
        }

        Instance toInstance() {
            return new Instance(
                    new InstanceId(instance),
                    new Address(host, port),
                    Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    version,
                    startedAt,
                    changedAt);
        }
    }
}
