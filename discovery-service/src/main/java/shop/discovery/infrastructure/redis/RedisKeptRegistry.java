package shop.discovery.infrastructure.redis;

import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.lettuce.core.KeyValue;
import java.util.List;
import java.util.Map;
import shop.discovery.domain.Instance;
import shop.discovery.domain.KeptRegistry;
import shop.discovery.domain.ServiceName;
import shop.discovery.infrastructure.redis.ServiceRecord.InstanceRecord;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;

/**
 * A plain string of JSON per service under {@code service:registry:<name>}, and the names of all
 * under {@code service:names}.
 */
public final class RedisKeptRegistry implements KeptRegistry {

    private static final String PREFIX = "service:registry:";
    private static final String NAMES = "service:names";

    private final Redis redis;
    private final JsonType<ServiceRecord> json = Jsonb.builder().build().type(ServiceRecord.class);

    public RedisKeptRegistry(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(ServiceName name, List<Instance> instances) {
        try {
            if (instances.isEmpty()) {
                redis.call(commands -> commands.del(PREFIX + name.value()));
                redis.call(commands -> commands.srem(NAMES, name.value()));
            } else {
                var text = json.toJson(ServiceRecord.of(name, instances));
                redis.call(commands -> commands.set(PREFIX + name.value(), text));
                redis.call(commands -> commands.sadd(NAMES, name.value()));
            }
        } catch (RedisUnavailable _) {
            // the next heartbeat keeps it
        }
    }

    @Override
    public Map<ServiceName, List<Instance>> all() {
        try {
            var names = redis.call(commands -> commands.smembers(NAMES));
            if (names.isEmpty()) {
                return Map.of();
            }
            var keys = names.stream().map(PREFIX::concat).toArray(String[]::new);
            return redis.call(commands -> commands.mget(keys)).stream()
                    .filter(KeyValue::hasValue)
                    .map(found -> json.fromJson(found.getValue()))
                    .collect(
                            toMap(
                                    service -> new ServiceName(service.service()),
                                    service ->
                                            service.instances().stream()
                                                    .map(InstanceRecord::toInstance)
                                                    .toList()));
        } catch (RedisUnavailable _) {
            return Map.of();
        }
    }
}
