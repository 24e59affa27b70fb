package shop.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.launcher.plan.Home;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ServiceSpec;
import shop.platform.settings.Settings;

class NginxConfigurationTest {

    private static final String ORIGINAL =
            """
            user nginx;
            pid /run/nginx.pid;
            http {
                upstream orders { server order-service:8003 max_fails=1; }
                upstream taxes { server tax-service:8012; }
                server {
                    listen 80 default_server;
                    listen [::]:80;
                }
            }
            """;

    @TempDir private Path home;

    private String fitted() {
        return fitted(Map.of("SHOP_PORT_OFFSET", "1000"));
    }

    private String fitted(Map<String, String> env) {
        var orders =
                new ServiceSpec(
                        "order-service",
                        8003,
                        Set.of(),
                        NginxConfigurationTest.class,
                        _ -> {
                            throw new UnsupportedOperationException();
                        });
        var settings = Settings.of(env);
        var plan = Plan.of(new Home(home), settings, List.of(orders), Set.of());
        return new NginxConfiguration(plan, 9080).fitted(ORIGINAL);
    }

    @Test
    void services_are_reached_at_their_local_ports() {
        assertThat(fitted()).contains("server 127.0.0.1:9003 max_fails=1;");
    }

    @Test
    void several_instances_share_the_work_where_they_are_named() {
        var env = Map.of("ORDER_SERVICE_URL", "http://127.0.0.1:8003, http://10.0.0.2:8003");

        assertThat(fitted(env))
                .contains("server 127.0.0.1:8003 max_fails=1; server 10.0.0.2:8003 max_fails=1;");
    }

    @Test
    void services_that_do_not_run_are_looked_for_where_nobody_answers() {
        assertThat(fitted()).contains("server 127.0.0.1:1;");
    }

    @Test
    void it_listens_on_the_gateways_port_alone() {
        assertThat(fitted())
                .contains("listen 9080 default_server;", "listen [::]:9080;")
                .doesNotContainPattern("listen.*:?80[; ](?<!9080[; ])");
    }

    @Test
    void nothing_is_written_outside_its_directory() {
        assertThat(fitted())
                .doesNotContain("/run/nginx.pid", "user nginx")
                .contains("http {\n    client_body_temp_path temp/client_body;");
    }
}
