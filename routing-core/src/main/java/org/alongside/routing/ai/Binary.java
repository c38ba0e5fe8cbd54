package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Arrays to and from a stream of bytes. */
final class Binary {

    private Binary() {}

    static void write(DataOutput out, long[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length);
        bytes.asLongBuffer().put(numbers);
        write(out, bytes.array());
    }

    static long[] longs(DataInput in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
        long[] numbers = new long[bytes.capacity() / 8];
        bytes.asLongBuffer().get(numbers);
        return numbers;
    }

    static void write(DataOutput out, float[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        bytes.asFloatBuffer().put(numbers);
        write(out, bytes.array());
    }

    static float[] floats(DataInput in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
        float[] numbers = new float[bytes.capacity() / 4];
        bytes.asFloatBuffer().get(numbers);
        return numbers;
    }

    /** As one array, row by row. */
    static void write(DataOutput out, float[][] rows) throws IOException {
        int size = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(4 * rows.length * size);
        FloatBuffer numbers = bytes.asFloatBuffer();
        for (float[] row : rows) {
            numbers.put(row);
        }
        write(out, bytes.array());
    }

    static float[][] rows(DataInput in, int count, int size) throws IOException {
        FloatBuffer numbers = ByteBuffer.wrap(bytes(in)).asFloatBuffer();
        float[][] rows = new float[count][size];
        for (float[] row : rows) {
            numbers.get(row);
        }
        return rows;
    }

    static void write(DataOutput out, int[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        bytes.asIntBuffer().put(numbers);
        write(out, bytes.array());
    }

    static int[] ints(DataInput in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
        int[] numbers = new int[bytes.capacity() / 4];
        bytes.asIntBuffer().get(numbers);
        return numbers;
    }

    private static void write(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
