import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;

/** MongoDB's protocol over one file, for machines without mongod. Arguments: data file, port (0 = a free one). */
public final class MongoStandIn {
  private static final long COMPACT_EVERY_MS = 20_000;
  /** How long a chunk that nothing refers to any more stays unused: every commit writes one, so the file grows by it. */
  private static final int RETENTION_MS = 5_000;

  private static final int CACHE_MB = 256;

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: mongo-stand-in DATA_FILE PORT");
      System.exit(2);
    }
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    MVStore store = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MB).autoCommitDisabled().open();
    store.setVersionsToKeep(0);
    store.setRetentionTime(RETENTION_MS);
    FileFormat.bringUpToDate(store);

    DurableBackend backend = new DurableBackend(store);
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));

    System.out.println("listening 127.0.0.1:" + server.getLocalAddress().getPort());
    System.out.flush();
    compactForEver(backend);
    new CountDownLatch(1).await();
  }

  private static void compactForEver(DurableBackend backend) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(COMPACT_EVERY_MS);
                  backend.compact();
                }
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "compact");
    thread.setDaemon(true);
    thread.start();
  }

  /** The driver asks for wire version 9 or more; 13 is what MongoDB 5.0 reports. */
  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }
}
