/**
 * Models that run in this process, on ONNX Runtime, without network or key.
 *
 * <p>Text enters, vectors leave. They rank and point; they never write words. Open {@link
 * dealsbot.model.MiniLmEncoder} first. Where the native library cannot load, there is no encoder
 * and everything else goes on without one.
 */
@NullMarked
package dealsbot.model;

import org.jspecify.annotations.NullMarked;
