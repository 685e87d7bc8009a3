/**
 * Holds together what names the same things in several places: docker-compose.yml, the Kubernetes
 * manifests, the images' recipe and the configuration of the applications.
 */
@NullMarked
package com.lead2order.system.deploy;

import org.jspecify.annotations.NullMarked;
