package com.lead2order.system.journey;

import com.lead2order.stack.DemoCompany;
import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Progress;
import com.lead2order.stack.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one system of a test run to every test that asks for it: all services, real parts, free
 * ports, the demo company and nothing else in it. It starts with the first test and ends with the
 * last.
 */
final class RunningSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lead2Order.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, _ -> Started.fresh(), Started.class)
                .system();
    }

    private record Started(LocalStack stack) implements AutoCloseable {

        static Started fresh() {
            var settings =
                    Settings.onFreePorts(
                            Path.of(System.getProperty("lead2order.build.directory"))
                                    .resolve("system-test-stack"));
            LocalStack.empty(settings);
            var progress = new Progress(System.out);
            var stack = LocalStack.start(settings, progress);
            try {
                new DemoCompany(stack, progress).load();
            } catch (RuntimeException e) {
                stack.close();
                throw e;
            }
            return new Started(stack);
        }

        Lead2Order system() {
            return new Lead2Order(stack);
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
