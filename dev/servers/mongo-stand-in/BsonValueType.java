import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Any value of a document, written as BSON and compared without writing it. The order is total and the same for ever,
 * but is not MongoDB's: maps are looked up by it, never read in it.
 */
final class BsonValueType extends BasicDataType<Object> {
  private static final byte MISSING = 0;
  private static final byte NULL = 1;
  private static final byte STRING = 2;
  private static final byte DOCUMENT = 3;
  private static final byte OTHER = 4;
  private static final int BYTES_OF_A_SMALL_OBJECT = 40;

  @Override
  public int compare(Object left, Object right) {
    if (left == right) {
      return 0;
    }
    int kinds = Integer.compare(kind(left), kind(right));
    if (kinds != 0 || kind(left) < STRING) {
      return kinds;
    }
    if (left instanceof String text) {
      return text.compareTo((String) right);
    }
    if (left instanceof ObjectId id && right instanceof ObjectId other) {
      return id.compareTo(other);
    }
    return Arrays.compareUnsigned(encoded(left), encoded(right));
  }

  @Override
  public int getMemory(Object value) {
    if (value instanceof String text) {
      return BYTES_OF_A_SMALL_OBJECT + 2 * text.length();
    }
    return value instanceof Document ? BYTES_OF_A_SMALL_OBJECT + 2 * encoded(value).length : BYTES_OF_A_SMALL_OBJECT;
  }

  @Override
  public boolean isMemoryEstimationAllowed() {
    return true;
  }

  @Override
  public void write(WriteBuffer out, Object value) {
    byte kind = kind(value);
    out.put(kind);
    if (kind < STRING) {
      return;
    }
    byte[] bytes = kind == STRING ? ((String) value).getBytes(StandardCharsets.UTF_8) : encoded(value);
    out.putVarInt(bytes.length).put(bytes);
  }

  @Override
  public Object read(ByteBuffer in) {
    byte kind = in.get();
    if (kind == MISSING) {
      return Missing.getInstance();
    }
    if (kind == NULL) {
      return null;
    }
    byte[] bytes = new byte[org.h2.mvstore.DataUtils.readVarInt(in)];
    in.get(bytes);
    if (kind == STRING) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    return kind == DOCUMENT ? document : document.get("");
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }

  private static byte kind(Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof Document) {
      return DOCUMENT;
    }
    return value instanceof Missing ? MISSING : OTHER;
  }

  private static byte[] encoded(Object value) {
    ByteBuf buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(value instanceof Document document ? document : new Document("", value), buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }
}
