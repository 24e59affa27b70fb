package shop.launcher;

import java.util.List;
import shop.launcher.plan.ServiceSpec;

/** The services of the shop, with the ports of the contract. */
public final class Services {

    public static final List<ServiceSpec> ALL = List.of();

    private Services() {}
}
