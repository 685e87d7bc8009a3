package com.lead2order.benchmarks;

import java.util.List;

/** A group of rows of the table that is measured together and can be left out. */
interface Part {

    /** Measures on a running system; what was asked for stands beside each figure. */
    List<Figure> measure(Bench bench) throws Exception;
}
