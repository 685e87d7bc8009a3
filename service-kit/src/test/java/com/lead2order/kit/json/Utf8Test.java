package com.lead2order.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.NotReadable;
import org.junit.jupiter.api.Test;

/** The lines of a body ... */
class Utf8Test {

    @Test
    void areReadOneByOne() {
        var lines = Utf8.lines("a\nü\n\nb".getBytes(UTF_8));

        assertThat(lines).extracting(Utf8::decode).containsExactly("a", "ü", "", "b");
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        assertThat(Utf8.lines("\ufeffa\n\ufeffb".getBytes(UTF_8)))
                .extracting(Utf8::decode)
                .containsExactly("a", "\ufeffb");
    }

    @Test
    void areRefusedAloneWhereTheyAreNotUtf8() {
        var lines = Utf8.lines(new byte[] {'a', '\n', (byte) 0xff, '\n', 'b'});

        assertThat(Utf8.decode(lines.get(2))).isEqualTo("b");
        assertThatThrownBy(() -> Utf8.decode(lines.get(1))).isInstanceOf(NotReadable.class);
    }
}
