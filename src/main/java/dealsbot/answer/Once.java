package dealsbot.answer;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made by its first use. Safe for use by many threads. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      synchronized (this) {
        value = made;
        if (value == null) {
          value = maker.get();
          made = value;
        }
      }
    }
    return value;
  }
}
