import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Which types a file's maps are written with. A file of the first format (Java objects) is written anew, in one commit. */
final class FileFormat {
  private static final String NAME = "dondoc.format";
  private static final String KEY = "format";
  private static final String BSON = "2";

  private FileFormat() {}

  static void bringUpToDate(MVStore store) {
    boolean empty = store.getMapNames().isEmpty();
    MVMap<String, String> format = store.openMap(NAME);
    if (BSON.equals(format.get(KEY))) {
      return;
    }
    if (!empty) {
      new ArrayList<>(store.getMapNames()).stream().filter(name -> !name.equals(NAME)).forEach(name -> rewrite(store, name));
    }
    format.put(KEY, BSON);
    store.commit();
  }

  @SuppressWarnings("unchecked")
  private static void rewrite(MVStore store, String name) {
    MVMap<Object, Object> before = store.openMap(name);
    List<Map.Entry<Object, Object>> entries = new ArrayList<>();
    before.entrySet().forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
    store.removeMap(before);
    MVMap<Object, Object> after = (MVMap<Object, Object>) StandInDatabase.openMap(store, name);
    entries.forEach(entry -> after.put(entry.getKey(), entry.getValue()));
  }
}
