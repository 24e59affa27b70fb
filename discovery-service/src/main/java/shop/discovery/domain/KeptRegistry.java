package shop.discovery.domain;

import java.util.List;
import java.util.Map;

/**
 * Where copies of the registry keep what they know, for each other and for after a restart. While
 * it is away nothing is kept and nothing is found; that is never an error.
 */
public interface KeptRegistry {

    /** Keeps these as all instances of {@code name}. */
    void keep(ServiceName name, List<Instance> instances);

    Map<ServiceName, List<Instance>> all();
}
