package com.lead2order.stack.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of the data set: {@code <name>.csv} or {@code <name>.csv.gz} with a header line. */
record Table(Path folder, String name) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** All rows at once, for the small tables. */
    List<CSVRecord> rows() {
        var rows = new java.util.ArrayList<CSVRecord>();
        forEach(rows::add);
        return rows;
    }

    /** Row by row, for the large ones. */
    void forEach(Consumer<CSVRecord> row) {
        try (var reader = reader();
                var csv = FORMAT.parse(reader)) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader reader() throws IOException {
        var plain = folder.resolve(name + ".csv");
        if (Files.exists(plain)) {
            return Files.newBufferedReader(plain);
        }
        var packed = folder.resolve(name + ".csv.gz");
        if (!Files.exists(packed)) {
            throw new IOException("There is neither " + plain + " nor " + packed);
        }
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(packed), 1 << 16),
                        StandardCharsets.UTF_8));
    }
}
