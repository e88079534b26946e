package io.pairkit.split.grouping;

import io.pairkit.Catalog;
import io.pairkit.Groups;
import java.util.function.IntConsumer;

/** What may tie records together: the values of an attribute, or groups that the caller made. */
public interface Key {
    /** Returns the name for messages. */
    String name();

    /** Returns how many different values there may be. */
    int values();

    /** Returns the text of a value for messages. */
    String value(int number);

    /** Hands on the numbers of the values of a record. */
    void forEach(int record, IntConsumer numbers);

    /** Returns the key that an attribute is. */
    static Key attribute(Catalog catalog, String name) {
        var values = catalog.distinct(name);
        return new Key() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int values() {
                return values.size();
            }

            @Override
            public String value(int number) {
                return values.get(number);
            }

            @Override
            public void forEach(int record, IntConsumer numbers) {
                catalog.forEachNumber(record, name, numbers);
            }
        };
    }

    /** Returns the key that given groups are. */
    static Key groups(Groups groups) {
        return new Key() {
            @Override
            public String name() {
                return "group";
            }

            @Override
            public int values() {
                return groups.size();
            }

            @Override
            public String value(int number) {
                return Integer.toString(number);
            }

            @Override
            public void forEach(int record, IntConsumer numbers) {
                numbers.accept(groups.groupOf(record));
            }
        };
    }

    /** Returns a key of one value, which the records have that have none of some other keys. */
    static Key none(java.util.List<Key> of, int records) {
        var has = new java.util.BitSet(records);
        for (Key key : of) {
            for (int record = 0; record < records; record++) {
                int here = record;
                key.forEach(record, value -> has.set(here));
            }
        }
        return new Key() {
            @Override
            public String name() {
                return "no key";
            }

            @Override
            public int values() {
                return 1;
            }

            @Override
            public String value(int number) {
                return "";
            }

            @Override
            public void forEach(int record, IntConsumer numbers) {
                if (!has.get(record)) {
                    numbers.accept(0);
                }
            }
        };
    }
}
