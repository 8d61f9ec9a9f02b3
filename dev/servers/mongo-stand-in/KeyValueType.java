import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The key of an index: the values of its fields, one after the other. */
final class KeyValueType extends BasicDataType<KeyValue> {
  private final BsonValueType values = new BsonValueType();

  @Override
  public int compare(KeyValue left, KeyValue right) {
    int sizes = Integer.compare(left.size(), right.size());
    for (int at = 0; sizes == 0 && at < left.size(); at += 1) {
      int order = values.compare(left.get(at), right.get(at));
      if (order != 0) {
        return order;
      }
    }
    return sizes;
  }

  @Override
  public int getMemory(KeyValue key) {
    return key.stream().mapToInt(values::getMemory).sum();
  }

  @Override
  public boolean isMemoryEstimationAllowed() {
    return true;
  }

  @Override
  public void write(WriteBuffer out, KeyValue key) {
    out.putVarInt(key.size());
    key.forEach(value -> values.write(out, value));
  }

  @Override
  public KeyValue read(ByteBuffer in) {
    int size = DataUtils.readVarInt(in);
    List<Object> read = new ArrayList<>(size);
    for (int at = 0; at < size; at += 1) {
      read.add(values.read(in));
    }
    return new KeyValue(read);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
