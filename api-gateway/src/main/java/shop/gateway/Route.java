package shop.gateway;

/**
 * Where a request goes.
 *
 * @param uri what to ask the service for
 * @param isReadOnly whether only GET and HEAD may be used
 * @param isStream whether the answer goes on for as long as the client wishes
 */
record Route(Service service, String uri, boolean isReadOnly, boolean isStream) {

    static Route to(Service service, String uri) {
        return new Route(service, uri, false, false);
    }

    Route readOnly() {
        return new Route(service, uri, true, isStream);
    }

    Route streaming() {
        return new Route(service, uri, isReadOnly, true);
    }
}
