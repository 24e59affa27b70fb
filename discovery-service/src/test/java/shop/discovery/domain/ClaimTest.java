package shop.discovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private final Claim claim = new Claim("order-service", "10.0.0.7");

    @Test
    void a_service_speaks_for_itself_only() {
        assertThatCode(() -> claim.on(new ServiceName("order-service"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> claim.on(new ServiceName("payment-service")))
                .isInstanceOf(RegistryProblem.NotItsOwn.class);
    }

    @Test
    void it_names_the_place_it_calls_from_or_a_listed_one() {
        assertThatCode(() -> claim.on("10.0.0.7", Set.of())).doesNotThrowAnyException();
        assertThatCode(() -> claim.on("orders", Set.of("orders"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> claim.on("evil.example", Set.of("orders")))
                .isInstanceOf(RegistryProblem.ForeignHost.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "order service", "../users", "-x"})
    void odd_names_are_refused(String name) {
        assertThatThrownBy(() -> new ServiceName(name)).isInstanceOf(RegistryProblem.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a@b", "a b", "http://a"})
    void odd_hosts_are_refused(String host) {
        assertThatThrownBy(() -> new Address(host, 80)).isInstanceOf(RegistryProblem.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void odd_ports_are_refused(int port) {
        assertThatThrownBy(() -> new Address("a", port))
                .isInstanceOf(RegistryProblem.Invalid.class);
    }

    @Test
    void an_ipv6_address_is_bracketed_in_its_url() {
        assertThat(new Address("fd00::7", 8003).url()).isEqualTo("http://[fd00::7]:8003");
    }
}
