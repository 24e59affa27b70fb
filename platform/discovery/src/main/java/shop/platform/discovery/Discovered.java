package shop.platform.discovery;

import io.avaje.jsonb.Json;
import java.util.List;

/** What the registry says about a service, as far as a caller needs it. */
@Json
record Discovered(List<Instance> instances) {

    /** Where one of its instances answers. */
    @Json
    record Instance(String url) {}
}
