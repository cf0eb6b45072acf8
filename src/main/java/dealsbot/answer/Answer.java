package dealsbot.answer;

import dealsbot.index.Generation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the articles say to a question. */
public sealed interface Answer {

  /**
   * The articles answer.
   *
   * @param findings at least one, the best first
   * @param confidence the calibrated probability that the first finding answers
   * @param corrections words of the question that were read as another word
   * @param generation the state of the index that answered
   * @param remarks what there is to say beside it
   */
  record Answered(
      List<Finding> findings,
      double confidence,
      Map<String, String> corrections,
      Generation generation,
      Remarks remarks)
      implements Answer {
    /** Checks that there is a finding. */
    public Answered {
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("an answer needs a finding");
      }
      findings = List.copyOf(findings);
      corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }
  }

  /**
   * The articles do not say.
   *
   * @param nearest what comes closest, at most three, the closest first
   * @param missing words of the question that no article speaks of
   * @param confidence the probability that the closest answers all the same
   * @param corrections words of the question that were read as another word
   * @param generation the state of the index that was asked
   * @param remarks what there is to say beside it
   */
  record NotInArticles(
      List<Finding> nearest,
      List<String> missing,
      double confidence,
      Map<String, String> corrections,
      Generation generation,
      Remarks remarks)
      implements Answer {
    /** Copies the lists. */
    public NotInArticles {
      nearest = List.copyOf(nearest);
      missing = List.copyOf(missing);
      corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }
  }

  /**
   * Nothing can be said now.
   *
   * @param reason one sentence for people, with what to do
   */
  record NotReady(String reason) implements Answer {}
}
