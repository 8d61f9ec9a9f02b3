import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds documents by equality (or $in) of an index's first field; the server holds whatever it finds against the whole
 * query afterwards. Kept in memory and filled from the documents when the file is opened, so there is nothing to write.
 */
final class LookupIndex extends Index<Object> {
  private final String field;
  private final Map<Object, Set<Object>> positions = new HashMap<>();

  LookupIndex(String name, List<IndexKey> keys) {
    // The server takes a missing position for an error unless the index is sparse.
    super(name, keys, true);
    this.field = keys.get(0).getKey();
  }

  @Override
  public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
    valuesIn(document).forEach(value -> positions.computeIfAbsent(value, none -> new LinkedHashSet<>()).add(position));
  }

  @Override
  public synchronized Object remove(Document document) {
    removeFrom(document, document.get("_id"));
    return null;
  }

  @Override
  public synchronized void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    removeFrom(before, position);
    add(after, position, collection);
  }

  @Override
  public boolean canHandle(Document query) {
    Object asked = query.get(field);
    return asked instanceof Document condition
        ? condition.keySet().equals(Set.of("$in"))
            && condition.get("$in") instanceof Collection<?> any
            && any.stream().allMatch(LookupIndex::isScalar)
        : isScalar(asked);
  }

  @Override
  public synchronized Iterable<Object> getPositions(Document query) {
    Object asked = query.get(field);
    Stream<?> values = asked instanceof Document condition ? ((Collection<?>) condition.get("$in")).stream() : Stream.of(asked);
    return values
        .flatMap(value -> positions.getOrDefault(comparable(value), Set.of()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Object getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {}

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

  @Override
  public synchronized long getCount() {
    return positions.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public synchronized void drop() {
    positions.clear();
  }

  private void removeFrom(Document document, Object position) {
    valuesIn(document)
        .forEach(
            value -> {
              Set<Object> those = positions.get(value);
              if (those != null && those.remove(position) && those.isEmpty()) {
                positions.remove(value);
              }
            });
  }

  private Set<Object> valuesIn(Document document) {
    return flat(Utils.getSubdocumentValueCollectionAware(document, field))
        .filter(LookupIndex::isScalar)
        .map(LookupIndex::comparable)
        .collect(Collectors.toSet());
  }

  private static Stream<?> flat(Object value) {
    return value instanceof Collection<?> several ? several.stream().flatMap(LookupIndex::flat) : Stream.of(value);
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof ObjectId
        || value instanceof Instant;
  }

  /** 1, 1L and 1.0 are one value; two that differ beyond a double's digits only share a bucket. */
  private static Object comparable(Object value) {
    return value instanceof Number number ? Double.valueOf(number.doubleValue() + 0.0) : value;
  }
}
