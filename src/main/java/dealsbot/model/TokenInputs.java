package dealsbot.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One row of tokens as every BERT-like model takes it: all of them are attended to. */
final class TokenInputs implements AutoCloseable {

  private final Map<String, OnnxTensor> tensors = new HashMap<>();

  /**
   * @param ids the tokens
   * @param types for each, 0 in the first text and 1 in the second
   */
  TokenInputs(OrtEnvironment environment, long[] ids, long[] types) throws OrtException {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    tensors.put("input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape));
    tensors.put(
        "attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape));
    tensors.put(
        "token_type_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape));
  }

  /** The tensors by the names that models give them; more may be put beside them. */
  Map<String, OnnxTensor> byName() {
    return tensors;
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
  }
}
