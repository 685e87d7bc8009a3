package com.lead2order.testing.planted.unmarked;

/** Its package has no package-info.java. */
record Unmarked() {}
