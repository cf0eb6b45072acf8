package dealsbot.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that may begin to load, on a thread of its own, before it is asked for. */
final class Ahead<T> {

  private final String name;
  private final Supplier<T> load;
  private final AtomicReference<@Nullable CompletableFuture<T>> begun = new AtomicReference<>();

  Ahead(String name, Supplier<T> load) {
    this.name = name;
    this.load = load;
  }

  /** Begins to load, unless what was begun before still waits to be asked for. */
  void begin() {
    CompletableFuture<T> loading = new CompletableFuture<>();
    if (begun.compareAndSet(null, loading)) {
      Thread.ofPlatform()
          .daemon()
          .name("load-" + name)
          .start(() -> loading.completeAsync(load, Runnable::run));
    }
  }

  /** Waits until what was begun and not asked for is there, or has failed. */
  void settle() {
    CompletableFuture<T> loading = begun.get();
    if (loading != null) {
      loading.handle((loaded, failed) -> failed).join();
    }
  }

  /** What was begun, to the first who asks; to everybody else one of their own. */
  T get() {
    CompletableFuture<T> loading = begun.getAndSet(null);
    return loading == null ? load.get() : loading.join();
  }
}
