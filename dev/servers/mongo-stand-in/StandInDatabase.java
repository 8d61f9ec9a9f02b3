import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/**
 * Keeps documents and keys as BSON. The library's own types write Java objects, and compare two keys by writing both.
 * A map that is open already is given out again as it is, so the library's database finds those that were opened here.
 */
final class StandInDatabase extends H2Database {
  static final String DOCUMENTS = "databases.";
  static final String FIGURES = "meta.";
  static final String INDEX = "._index_";

  /** The library's constructor opens collections before this class could hold a field of its own. */
  private static final ThreadLocal<MVStore> OPENING = new ThreadLocal<>();

  private final MVStore store;

  static StandInDatabase open(String name, MVStore store, CursorRegistry cursors) {
    OPENING.set(store);
    try {
      return new StandInDatabase(name, store, cursors);
    } finally {
      OPENING.remove();
    }
  }

  private StandInDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, store, cursors);
    this.store = store;
  }

  /** Opens a map with the types that its name asks for. */
  static MVMap<?, ?> openMap(MVStore store, String name) {
    if (name.startsWith(DOCUMENTS)) {
      return store.openMap(name, new MVMap.Builder<Object, Object>().keyType(new BsonValueType()).valueType(new BsonValueType()));
    }
    if (name.startsWith(FIGURES)) {
      return store.openMap(name, new MVMap.Builder<String, Object>().keyType(StringDataType.INSTANCE).valueType(new BsonValueType()));
    }
    return store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyValueType()).valueType(new BsonValueType()));
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
    openMap(store(), DOCUMENTS + getFullCollectionNamespace(collection));
    openMap(store(), FIGURES + getFullCollectionNamespace(collection));
    return super.openOrCreateCollection(collection, options);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
    MVMap<?, ?> map = openMap(store(), getFullCollectionNamespace(collection) + INDEX + index);
    return new StoredUniqueIndex((MVMap<KeyValue, Object>) map, index, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new LookupIndex(index, keys);
  }

  private MVStore store() {
    return store == null ? OPENING.get() : store;
  }
}
