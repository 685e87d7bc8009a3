package com.lead2order.gateway.routing;

/**
 * Where a request goes.
 *
 * @param uri path and query as the service knows them
 */
record Route(Service service, String uri) {}
