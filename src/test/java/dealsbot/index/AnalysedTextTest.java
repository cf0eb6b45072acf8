package dealsbot.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Span;
import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

/** What is indexed are the terms that a question is read into. */
class AnalysedTextTest {

  private static final String MANY_SCRIPTS =
      "Łódź’s café paid €1,250.50 for 3.5m chips — “naïve”, said O'Neil's co-founder 👩‍💻.\n\n"
          + "삼성전자는 반도체를 판다. エヌビディアの新しいチップ。 רכישה U.S.-based A.I. deals\u200b were agreed.";

  private static List<String> terms(TokenStream stream) throws IOException {
    List<String> terms = new ArrayList<>();
    TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    }
    return terms;
  }

  /** Each word with its place, by Lucene and by hand. */
  private static void assertSamePlaces(String text) throws IOException {
    List<String> expected = new ArrayList<>();
    try (Analyzer analyzer = TextAnalysis.analyzer();
        TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        expected.add(term + " " + place.startOffset() + "-" + place.endOffset());
      }
      stream.end();
    }
    List<String> found = new ArrayList<>();
    TextAnalysis.terms(text, true, (term, start, end) -> found.add(term + " " + start + "-" + end));
    assertEquals(expected, found);
  }

  private static void assertSame(AnalysedText analysed, Span part, String text) throws IOException {
    try (Analyzer analyzer = TextAnalysis.analyzer()) {
      assertEquals(
          terms(analyzer.tokenStream(Fields.TEXT, part.of(text))), terms(analysed.stems(part)));
      assertEquals(
          terms(analyzer.tokenStream(Fields.EXACT, part.of(text))), terms(analysed.words(part)));
    }
  }

  @Test
  void aPartHasTheTermsThatTheAnalyzerGivesForIt() throws IOException {
    AnalysedText analysed = AnalysedText.of(MANY_SCRIPTS);
    assertSame(analysed, new Span(0, MANY_SCRIPTS.length()), MANY_SCRIPTS);
    int paragraph = MANY_SCRIPTS.indexOf("\n\n") + 2;
    assertSame(analysed, new Span(paragraph, MANY_SCRIPTS.length()), MANY_SCRIPTS);
    assertSame(analysed, new Span(3, 3), MANY_SCRIPTS);
  }

  @Test
  void everyPassageHasItsOwn() throws IOException {
    for (Article article : SampleArticles.many(40)) {
      AnalysedText analysed = AnalysedText.of(article.text());
      for (Passage passage : PassageCutter.cut(article, new ArticleSentences(article))) {
        assertSame(analysed, passage.span(), article.text());
      }
    }
  }

  @Test
  void plainStretchesAreCutAsLuceneCutsThem() throws IOException {
    // Every plain character beside every other, between letters, digits and marks.
    StringBuilder all = new StringBuilder();
    for (char c = 1; c < 0x2100; c++) {
      for (String around :
          List.of("a%sb", "1%s2", "a%s1", "1%sb", "x%s", "%sx", "'%s,", "a.%s:b")) {
        all.append(around.replace("%s", String.valueOf(c))).append(c % 2 == 0 ? ' ' : '\n');
      }
    }
    assertSame(AnalysedText.of(all.toString()), new Span(0, all.length()), all.toString());
  }

  @Test
  void anyMixtureIsCutAsLuceneCutsIt() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    String characters = "aBéŁ19.,;:'’‘-_–“( \n€%\u00a0\u0301\u200b\u200dאア漢👩🇰™©·ªßA0";
    int[] points = characters.codePoints().toArray();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(300); n > 0; n--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      try {
        assertSame(AnalysedText.of(text.toString()), new Span(0, text.length()), text.toString());
        assertSamePlaces(text.toString());
      } catch (AssertionError different) {
        throw new AssertionError("-Dseed=" + seed, different);
      }
    }
    String endless = "a1".repeat(400) + " b " + "c,".repeat(300);
    assertSame(AnalysedText.of(endless), new Span(0, endless.length()), endless);
  }

  @Test
  void stemsAreCountedWordForWord() throws IOException {
    String text = "Chips for Acme, chips for Bolt; no chip for Łódź, and Łódź's chips for Acme.";
    Map<String, Integer> expected = new TreeMap<>();
    for (String stem : terms(AnalysedText.of(text).stems(new Span(0, text.length())))) {
      expected.merge(stem, 1, Integer::sum);
    }
    Map<String, Integer> counted = new TreeMap<>();
    try (TokenStream stream = AnalysedText.of(text).countedStems()) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      TermFrequencyAttribute frequency = stream.addAttribute(TermFrequencyAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counted.merge(
            term.getBytesRef().utf8ToString(), frequency.getTermFrequency(), Integer::sum);
      }
    }
    assertEquals(expected, counted);
    assertEquals(4, counted.get("chip"));
  }

  @Test
  void anEmptyTextHasNone() throws IOException {
    assertEquals(List.of(), terms(AnalysedText.of("").words(new Span(0, 0))));
  }
}
