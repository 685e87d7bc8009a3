package com.lead2order.opportunity.productgroup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Groups have a new place in the tree; told within the transaction that moves them.
 *
 * @param paths the new paths by group
 */
public record GroupsMoved(Map<UUID, List<UUID>> paths) {}
