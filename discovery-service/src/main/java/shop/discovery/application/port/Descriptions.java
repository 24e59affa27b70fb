package shop.discovery.application.port;

import java.util.Map;
import shop.discovery.domain.Address;
import shop.discovery.domain.ServiceName;

/** What services say of their own API. */
public interface Descriptions {

    /** The OpenAPI documents found at {@code places}; who does not answer soon is left out. */
    Map<ServiceName, Map<String, Object>> at(Map<ServiceName, Address> places);
}
