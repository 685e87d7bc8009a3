package com.lead2order.testing.planted.beta;

import com.lead2order.testing.planted.alpha.Alpha;
import java.util.List;

public record Beta(List<Alpha> alphas) {}
