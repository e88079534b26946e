package io.pairkit.format.parquet;

import io.pairkit.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes records as a Parquet file: structs, lists, texts, numbers and truth values, compressed by GZIP. */
public final class ParquetTable {
    private ParquetTable() {}

    /**
     * Writes the records of a file of JSON lines, which is read twice: once for the columns, once for the rows. The
     * {@link Library} must be known to be there.
     *
     * @return the places whose values are of several kinds and were written as their JSON
     * @throws IllegalArgumentException if there is no record
     */
    public static Set<String> write(Path lines, OutputStream out) throws IOException {
        var columns = new Columns();
        each(lines, columns::see);
        MessageType schema = columns.schema();
        try (ParquetWriter<Map<String, @Nullable Object>> writer = new Writing(out, new Rows(schema))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            each(lines, writer::write);
        }
        return columns.jsonTexts();
    }

    @FunctionalInterface
    private interface Taker {
        void take(Map<String, @Nullable Object> record) throws IOException;
    }

    private static void each(Path lines, Taker taker) throws IOException {
        try (Scanner in = new Scanner(lines, StandardCharsets.UTF_8).useDelimiter("\n")) {
            while (in.hasNext()) {
                taker.take(record(in.next()));
            }
            if (in.ioException() != null) {
                throw in.ioException();
            }
        }
    }

    private static Map<String, @Nullable Object> record(String line) throws IOException {
        try {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            if (Json.parse(line) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> fields.put(String.valueOf(key), value));
            }
            return fields;
        } catch (Json.Malformed e) {
            throw new IOException("a record is no JSON: " + e.getMessage(), e);
        }
    }

    private static final class Writing extends ParquetWriter.Builder<Map<String, @Nullable Object>, Writing> {
        private final Rows rows;

        Writing(OutputStream out, Rows rows) {
            super(new Streamed(out));
            this.rows = rows;
        }

        @Override
        protected Writing self() {
            return this;
        }

        @Override
        protected WriteSupport<Map<String, @Nullable Object>> getWriteSupport(Configuration conf) {
            return rows;
        }

        @Override
        protected WriteSupport<Map<String, @Nullable Object>> getWriteSupport(ParquetConfiguration conf) {
            return rows;
        }
    }

    /** Takes records apart into columns. */
    private static final class Rows extends WriteSupport<Map<String, @Nullable Object>> {
        private final MessageType schema;
        private @Nullable RecordConsumer out;

        Rows(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(Configuration conf) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration conf) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(Map<String, @Nullable Object> record) {
            RecordConsumer to = java.util.Objects.requireNonNull(out, "prepareForWrite comes first");
            to.startMessage();
            fields(to, schema, record);
            to.endMessage();
        }

        private static void fields(RecordConsumer to, GroupType type, Map<?, ?> values) {
            for (int i = 0; i < type.getFieldCount(); i++) {
                Type field = type.getType(i);
                Object value = values.get(field.getName());
                if (value != null) {
                    to.startField(field.getName(), i);
                    value(to, field, value);
                    to.endField(field.getName(), i);
                }
            }
        }

        private static void value(RecordConsumer to, Type type, Object value) {
            if (type.isPrimitive()) {
                primitive(to, type, value);
                return;
            }
            to.startGroup();
            if (value instanceof List<?> list) {
                items(to, type.asGroupType().getType(0).asGroupType(), list);
            } else {
                fields(to, type.asGroupType(), (Map<?, ?>) value);
            }
            to.endGroup();
        }

        private static void items(RecordConsumer to, GroupType wrapper, List<?> list) {
            if (list.isEmpty()) {
                return;
            }
            to.startField(wrapper.getName(), 0);
            for (Object item : list) {
                to.startGroup();
                if (item != null) {
                    to.startField("element", 0);
                    value(to, wrapper.getType(0), item);
                    to.endField("element", 0);
                }
                to.endGroup();
            }
            to.endField(wrapper.getName(), 0);
        }

        private static void primitive(RecordConsumer to, Type type, Object value) {
            switch (type.asPrimitiveType().getPrimitiveTypeName()) {
                case BOOLEAN -> to.addBoolean((Boolean) value);
                case INT64 -> to.addLong(((Number) value).longValue());
                case DOUBLE -> to.addDouble(((Number) value).doubleValue());
                default -> {
                    boolean isJson = LogicalTypeAnnotation.jsonType().equals(type.getLogicalTypeAnnotation());
                    to.addBinary(Binary.fromString(isJson ? Json.write(value) : (String) value));
                }
            }
        }
    }

    /** A stream that is written from one end to the other. */
    private record Streamed(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    position += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
