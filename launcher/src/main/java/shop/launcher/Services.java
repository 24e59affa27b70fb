package shop.launcher;

import java.util.List;
import shop.launcher.plan.ServiceSpec;

/** The services of the shop, with the ports of the contract. */
final class Services {

    static final List<ServiceSpec> ALL = List.of();

    private Services() {}
}
