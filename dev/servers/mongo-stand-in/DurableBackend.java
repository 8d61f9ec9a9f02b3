import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write command only after its effect is in the file, so that kill -9 loses no acknowledged write.
 *
 * Writers share the gate; a commit takes it alone, so that no commit holds half a command (a document without its
 * index entry). One commit serves every command that finished before it began.
 */
final class DurableBackend extends H2Backend {
  private static final Set<String> READS =
      Set.of("find", "getmore", "killcursors", "count", "distinct", "ismaster", "hello", "ping", "buildinfo",
          "listcollections", "listindexes", "listdatabases", "serverstatus", "dbstats", "collstats", "whatsmyuri",
          "endsessions", "getlasterror", "connectionstatus", "hostinfo", "getlog", "getcmdlineopts");

  private final MVStore store;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
  private final AtomicLong finished = new AtomicLong();
  private volatile long committed;
  private long compacted;

  DurableBackend(MVStore store) {
    super(store);
    this.store = store;
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return StandInDatabase.open(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (READS.contains(command.toLowerCase(Locale.ROOT))) {
      return super.handleCommand(channel, database, command, query);
    }
    long ticket = 0;
    try {
      gate.readLock().lock();
      try {
        return super.handleCommand(channel, database, command, query);
      } finally {
        ticket = finished.incrementAndGet();
        gate.readLock().unlock();
      }
    } finally {
      commitThrough(ticket);
    }
  }

  /** Rewrites sparse chunks if anything was written since; freed space is used again once it is older than the store's retention time. */
  void compact() {
    gate.writeLock().lock();
    try {
      if (!store.isClosed() && compacted != committed) {
        compacted = committed;
        store.compact(60, 16 * 1024 * 1024);
        store.commit();
      }
    } finally {
      gate.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    store.commit();
    store.compactFile(1_000);
    super.close();
  }

  private void commitThrough(long ticket) {
    if (committed >= ticket) {
      return;
    }
    gate.writeLock().lock();
    try {
      if (committed < ticket) {
        long upTo = finished.get();
        store.commit();
        committed = upTo;
      }
    } catch (RuntimeException | Error broken) {
      // An acknowledgement would now be a lie: end, and let the supervisor start again from what is in the file.
      System.err.println("cannot commit: " + broken);
      Runtime.getRuntime().halt(1);
    } finally {
      gate.writeLock().unlock();
    }
  }
}
