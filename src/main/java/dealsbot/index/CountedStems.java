package dealsbot.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The stems of a text's words for a field that keeps frequencies alone: each different word comes
 * once and tells how often it is there, so that Lucene's large tables are asked for it once. Words
 * with the same stem come one by one; Lucene adds their numbers up.
 */
final class CountedStems extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

  private final TermMemo.@Nullable Entry[] places;
  private final int[] counts;
  private int next;

  CountedStems(TermMemo.Entry[] terms) {
    int size = Math.max(2, 2 * Integer.highestOneBit(Math.max(1, terms.length)));
    this.places = new TermMemo.Entry[size];
    this.counts = new int[size];
    for (TermMemo.Entry entry : terms) {
      count(entry);
    }
  }

  // The same word is the same entry; where it is not, Lucene adds up.
  @SuppressWarnings("ReferenceEquality")
  private void count(TermMemo.Entry entry) {
    int last = places.length - 1;
    int place = WordKeys.spread(entry.head(), entry.tail()) & last;
    // There are more places than words.
    while (places[place] != null && places[place] != entry) {
      place = (place + 1) & last;
    }
    places[place] = entry;
    counts[place]++;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    while (next < places.length) {
      TermMemo.Entry entry = places[next++];
      if (entry != null) {
        term.setBytesRef(entry.stemBytes());
        frequency.setTermFrequency(counts[next - 1]);
        return true;
      }
    }
    return false;
  }
}
