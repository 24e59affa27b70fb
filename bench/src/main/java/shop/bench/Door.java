package shop.bench;

import java.net.URI;

/** Where customers come in: each address is the gateway's, or a service's own. */
record Door(URI orders, URI payments) {}
