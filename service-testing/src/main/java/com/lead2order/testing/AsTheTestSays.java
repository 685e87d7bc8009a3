package com.lead2order.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;

/** Lets tests send the content type they name, without a charset that the client makes up. */
public final class AsTheTestSays implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.config =
                RestAssured.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig()
                                        .defaultContentCharset("UTF-8")
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                false));
    }
}
