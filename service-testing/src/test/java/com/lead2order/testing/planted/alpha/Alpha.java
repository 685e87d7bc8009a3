package com.lead2order.testing.planted.alpha;

import com.lead2order.testing.planted.beta.Beta;

public record Alpha(Beta beta) {}
