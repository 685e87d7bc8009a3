package com.lead2order.system.journey;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.load.Api;
import java.net.URI;

/** The running system as its users meet it: one origin and a login. */
record Lead2Order(LocalStack stack) {

    /** A user of the demo company. */
    Client as(String userName) {
        return new Client(stack.gateway(), stack.login().user(userName));
    }

    /** The ERP system. */
    Client erp() {
        return new Client(stack.gateway(), stack.login().integrator());
    }

    /** The ERP system at an instance that the gateway does not know. */
    Client erpAt(URI instance) {
        return new Client(instance, stack.login().integrator());
    }

    /** What loaders use, with the ERP's token. */
    Api loader() {
        var token = stack.login().integrator();
        return new Api(stack.gateway(), () -> token);
    }
}
