package io.pairkit.audit;

import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each record comes from, in 20 bytes. */
final class Places {
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] file = new int[64];
    private long[] line = new long[64];
    private long[] offset = new long[64];
    private int size;
    private String last = "";
    private int lastNumber = -1;

    void add(Origin origin) {
        if (size == file.length) {
            int larger = size + (size >> 1);
            file = Arrays.copyOf(file, larger);
            line = Arrays.copyOf(line, larger);
            offset = Arrays.copyOf(offset, larger);
        }
        if (lastNumber < 0 || !last.equals(origin.file())) {
            last = origin.file();
            lastNumber = number(last);
        }
        file[size] = lastNumber;
        line[size] = origin.line();
        offset[size] = origin.offset();
        size++;
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known == null) {
            known = files.size();
            numbers.put(name, known);
            files.add(name);
        }
        return known;
    }

    void merge(Places later) {
        for (int i = 0; i < later.size; i++) {
            add(later.origin(i));
        }
    }

    Origin origin(int ordinal) {
        return new Origin(files.get(file[ordinal]), line[ordinal], offset[ordinal]);
    }

    List<String> files() {
        return files;
    }

    int size() {
        return size;
    }
}
