package io.pairkit.format.parquet;

import io.pairkit.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Parquet values as JSON values. A null of a struct is an absent field: Parquet cannot tell the two apart. Bytes that are not
 * UTF-8 become base 64, points in time ISO 8601.
 */
final class Cells {
    private static final long JULIAN_EPOCH = 2_440_588;

    private Cells() {}

    static Map<String, @Nullable Object> object(Group group) {
        GroupType type = group.getType();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            Type field = type.getType(i);
            int count = group.getFieldRepetitionCount(i);
            if (field.isRepetition(Type.Repetition.REPEATED)) {
                var items = new ArrayList<@Nullable Object>();
                for (int j = 0; j < count; j++) {
                    items.add(value(group, i, j, field));
                }
                fields.put(field.getName(), items);
            } else if (count > 0) {
                Object value = value(group, i, 0, field);
                if (value != null) {
                    fields.put(field.getName(), value);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object value(Group group, int field, int index, Type type) {
        if (type.isPrimitive()) {
            return primitive(group, field, index, type);
        }
        Group inner = group.getGroup(field, index);
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning != null && meaning.equals(LogicalTypeAnnotation.listType())) {
            return list(inner);
        }
        if (meaning != null && meaning.equals(LogicalTypeAnnotation.mapType())) {
            return map(inner);
        }
        return object(inner);
    }

    /** Three levels as the format wants them, or two as old writers made them. */
    private static List<@Nullable Object> list(Group list) {
        var items = new ArrayList<@Nullable Object>();
        Type repeated = list.getType().getType(0);
        boolean wrapped = !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().endsWith("_tuple");
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            if (!wrapped) {
                items.add(value(list, 0, i, repeated));
                continue;
            }
            Group wrapper = list.getGroup(0, i);
            items.add(
                    wrapper.getFieldRepetitionCount(0) == 0
                            ? null
                            : value(wrapper, 0, 0, wrapper.getType().getType(0)));
        }
        return items;
    }

    private static Map<String, @Nullable Object> map(Group map) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            String key = entry.getValueToString(0, 0);
            boolean there = entry.getType().getFieldCount() > 1 && entry.getFieldRepetitionCount(1) > 0;
            fields.put(key, there ? value(entry, 1, 0, entry.getType().getType(1)) : null);
        }
        return fields;
    }

    private static @Nullable Object primitive(Group group, int field, int index, Type type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> group.getBoolean(field, index);
            case INT32 -> whole(group.getInteger(field, index), meaning);
            case INT64 -> whole(group.getLong(field, index), meaning);
            case FLOAT -> decimal(Float.toString(group.getFloat(field, index)));
            case DOUBLE -> decimal(Double.toString(group.getDouble(field, index)));
            case INT96 -> instant(group.getInt96(field, index).getBytes());
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index), meaning);
        };
    }

    private static Object whole(long value, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(value, decimal.getScale());
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            long unit = time.getUnit() == TimeUnit.MILLIS
                    ? 1_000
                    : time.getUnit() == TimeUnit.MICROS ? 1_000_000 : 1_000_000_000;
            return Instant.ofEpochSecond(
                            Math.floorDiv(value, unit), Math.floorMod(value, unit) * (1_000_000_000 / unit))
                    .toString();
        }
        if (meaning != null && meaning.equals(LogicalTypeAnnotation.dateType())) {
            return LocalDate.ofEpochDay(value).toString();
        }
        return value;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // NaN and Infinity, for which JSON has no word
        }
    }

    private static @Nullable Object bytes(Binary binary, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return new BigDecimal(new BigInteger(binary.getBytes()), decimal.getScale());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(binary.getBytes()))
                    .toString();
            return meaning != null && meaning.equals(LogicalTypeAnnotation.jsonType()) ? parsed(text) : text;
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(binary.getBytes());
        }
    }

    private static @Nullable Object parsed(String text) {
        try {
            return Json.parse(text);
        } catch (Json.Malformed e) {
            return text;
        }
    }

    /** A point in time as Impala and old Spark wrote it: nanoseconds of a day, and the Julian day. */
    private static String instant(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long days = buffer.getInt() - JULIAN_EPOCH;
        return Instant.ofEpochSecond(
                        Math.addExact(days * 86_400, Math.floorDiv(nanos, 1_000_000_000L)),
                        Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }
}
