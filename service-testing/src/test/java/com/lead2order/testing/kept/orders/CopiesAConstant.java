package com.lead2order.testing.kept.orders;

import com.lead2order.testing.kept.people.People;

class CopiesAConstant {

    static final String SELLERS = "seller in (" + People.OF_A_UNIT + ")";
}
