package shop.platform.discovery;

import shop.platform.kernel.Problem;

/** Another service does not answer as it should; asking again later may help. */
public final class ServiceUnavailable extends Problem {

    ServiceUnavailable(String service) {
        super(Kind.UNAVAILABLE, "service-unavailable", service + " is not available now.");
    }
}
