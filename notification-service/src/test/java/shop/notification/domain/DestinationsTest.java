package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private static final Destinations STRICT = new Destinations(false, false);
    private static final Destinations FOR_TESTS = new Destinations(true, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://hooks.example.com:8443/in?x=1",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "HTTPS://EXAMPLE.COM/Hook"
            })
    void news_may_go_to_public_addresses(String url) {
        assertThat(STRICT.check(url).isSecure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[ff02::1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://api.localhost/",
                "https://mysql-db/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://user@example.com/",
                "https://example.com@127.0.0.1/",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com/#x",
                "https://exa mple.com/",
                "https://example.com/\r\nX: y",
                "https://①②⑦.0.0.1/",
                "https:///x",
                "https:example.com",
                "//example.com/",
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                ""
            })
    void news_go_nowhere_else(String url) {
        assertThatThrownBy(() -> STRICT.check(url))
                .isInstanceOf(NotificationProblem.NoDestination.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.255.255.255",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.0",
                "192.0.0.8",
                "192.168.0.0",
                "198.19.255.255",
                "239.1.1.1",
                "240.0.0.1",
                "::1",
                "::ffff:10.0.0.1",
                "fd00::1",
                "fe80::1",
                "ff05::2",
                "2001:db8::1",
                "2002:a00:1::"
            })
    void a_name_that_leads_to_a_private_address_is_not_followed(String address) {
        assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888"
            })
    void one_that_leads_to_its_neighbour_outside_is(String address) {
        assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void for_tests_this_machine_may_be_called_and_no_other_private_one() {
        assertThat(FOR_TESTS.check("http://127.0.0.1:8080/in").port()).isEqualTo(8080);
        assertThat(FOR_TESTS.check("http://localhost/").port()).isEqualTo(80);
        assertThat(FOR_TESTS.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(FOR_TESTS.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
        assertThatThrownBy(() -> FOR_TESTS.check("http://10.0.0.1/"))
                .isInstanceOf(NotificationProblem.NoDestination.class);
    }

    @Test
    void an_address_is_taken_apart_as_it_will_be_asked_for() {
        var url = STRICT.check("https://example.com:8443/in/there?x=1&y=%20");

        assertThat(url.host()).isEqualTo("example.com");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.authority()).isEqualTo("example.com:8443");
        assertThat(url.target()).isEqualTo("/in/there?x=1&y=%20");
        assertThat(STRICT.check("https://example.com").target()).isEqualTo("/");
    }
}
