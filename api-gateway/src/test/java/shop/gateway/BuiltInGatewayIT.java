package shop.gateway;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;

final class BuiltInGatewayIT extends GatewayContract {

    @Override
    Running start(Shop shop) {
        var env = new HashMap<String, String>();
        env.put("GATEWAY_PORT", "0");
        env.put("GATEWAY_READ_TIMEOUT", "1s");
        for (var service : Service.values()) {
            var urls =
                    shop.ports(service).stream()
                            .map(port -> "http://127.0.0.1:" + port)
                            .collect(joining(","));
            env.put(service.setting(), urls);
        }
        return Gateway.start(Settings.of(env));
    }
}
