package com.lead2order.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things done at the same moment, for rules that must hold when two come at once. */
public final class AtOnce {

    private AtOnce() {}

    /** Does all of them at the same moment and returns their answers in the same order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> all(Callable<T>... deeds) {
        return all(List.of(deeds));
    }

    /** Does the same so many times at the same moment. */
    public static <T> List<T> times(int count, Callable<T> deed) {
        return all(Collections.nCopies(count, deed));
    }

    private static <T> List<T> all(List<Callable<T>> deeds) {
        var start = new CyclicBarrier(deeds.size());
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            var answers = new ArrayList<Future<T>>();
            for (var deed : deeds) {
                answers.add(
                        pool.submit(() -> {
                            start.await();
                            return deed.call();
                        }));
            }
            var results = new ArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
