package com.lead2order.testing.planted;

import com.lead2order.stack.TestStack;

record KnowsAnotherService(TestStack stack) {}
