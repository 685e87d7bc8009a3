package com.lead2order.forecast.orgunit;

/** The kinds of units. */
enum UnitType {
    COMPANY,
    AREA,
    TEAM,
    CELL
}
