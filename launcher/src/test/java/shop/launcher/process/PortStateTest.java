package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortStateTest {

    @Test
    void a_taken_port_is_told_with_the_process_that_has_it() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();

            assertThat(PortState.of(port)).isEqualTo(PortState.TAKEN);
            assertThat(PortOwner.of(port))
                    .hasValueSatisfying(owner ->
                            assertThat(owner.pid()).isEqualTo(ProcessHandle.current().pid()));
            assertThat(PortState.refusal("redis", port))
                    .startsWith("redis needs port " + port + ", which ")
                    .contains("java")
                    .contains("(pid " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void a_port_taken_on_the_loopback_address_alone_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortState.of(taken.getLocalPort())).isEqualTo(PortState.TAKEN);
        }
    }

    @Test
    void a_port_that_was_let_go_is_free_and_nobodys() throws IOException {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }

        assertThat(PortState.of(port)).isEqualTo(PortState.FREE);
        assertThat(PortOwner.of(port)).isEmpty();
    }
}
