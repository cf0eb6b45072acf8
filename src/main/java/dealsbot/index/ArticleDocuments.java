package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.article.Provenance;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.deal.DealStatement;
import dealsbot.deal.Deals;
import dealsbot.model.PairScorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns an article into the documents of its block: its passages, its quotations, the article
 * itself.
 */
final class ArticleDocuments {

  /** Frequencies without positions: phrases are looked for in passages. */
  private static final FieldType BODY = new FieldType();

  static {
    BODY.setTokenized(true);
    BODY.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    BODY.freeze();
  }

  private final SentenceVectors vectors;
  private final Optional<PairScorer> pairs;

  ArticleDocuments(SentenceVectors vectors, Optional<PairScorer> pairs) {
    this.vectors = vectors;
    this.pairs = pairs;
  }

  /**
   * The block of one article.
   *
   * @param hash of everything that the article says
   * @param documents passages in order, then quotations, the article last
   * @param passages how many of them are passages
   * @param quotes how many quotations the article holds
   */
  record Block(String hash, List<Document> documents, int passages, int quotes) {
    Block {
      documents = List.copyOf(documents);
    }
  }

  Block of(Article article, List<Quotation> quotations) throws IOException {
    List<Document> documents = new ArrayList<>();
    AnalysedText title = AnalysedText.of(article.title());
    AnalysedText text = AnalysedText.of(article.text());
    ArticleSentences sentences = new ArticleSentences(article);
    List<Passage> passages = PassageCutter.cut(article, sentences);
    for (Passage passage : passages) {
      documents.add(passageDocument(passage, sentences, title, text));
    }
    for (Quotation quotation : quotations) {
      documents.add(quotationDocument(article, sentences, text, quotation));
    }
    String hash = ContentHash.of(article);
    Document whole = articleDocument(article, hash, title, text, passages.size(), quotations);
    List<DealStatement> deals = Deals.in(article, quotations, pairs);
    if (!deals.isEmpty()) {
      whole.add(new StoredField(Fields.DEALS, StoredDeals.write(deals, article)));
      whole.add(new StringField(Fields.HAS_DEALS, "1", Field.Store.NO));
    }
    documents.add(whole);
    return new Block(hash, documents, passages.size(), quotations.size());
  }

  private Document passageDocument(
      Passage passage, ArticleSentences sentences, AnalysedText titleTerms, AnalysedText terms) {
    Article article = passage.article();
    Span titleSpan = new Span(0, article.title().length());
    Document document = new Document();
    document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.OF, new BytesRef(article.id())));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    document.add(new NumericDocValuesField(Fields.START, passage.span().start()));
    document.add(new NumericDocValuesField(Fields.END, passage.span().end()));
    document.add(new StoredField(Fields.START, passage.span().start()));
    document.add(new StoredField(Fields.END, passage.span().end()));
    document.add(new StoredField(Fields.TEXT, passage.text()));
    document.add(new TextField(Fields.TEXT, terms.stems(passage.span())));
    document.add(new TextField(Fields.TITLE, titleTerms.stems(titleSpan)));
    document.add(new TextField(Fields.EXACT, terms.words(passage.span())));
    document.add(new TextField(Fields.EXACT, titleTerms.words(titleSpan)));
    article
        .provenance()
        .publishedOn()
        .ifPresent(day -> document.add(new NumericDocValuesField(Fields.DAY, day.toEpochDay())));
    List<Sentence> read = new ArrayList<>();
    for (Span span : sentences.within(passage.span())) {
      read.add(new Sentence(span, vectors.of(article.slice(span))));
    }
    document.add(new BinaryDocValuesField(Fields.SENTENCES, Sentence.pack(read)));
    byte[] meaning = Sentence.mean(read);
    if (meaning.length > 0) {
      document.add(
          new KnnByteVectorField(Fields.MEANING, meaning, VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  private static Document quotationDocument(
      Article article, ArticleSentences sentences, AnalysedText terms, Quotation quotation) {
    Document document = new Document();
    document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.OF, new BytesRef(article.id())));
    Span words = quotation.words();
    Span around = words;
    for (Span sentence : sentences.within(paragraph(article, words))) {
      around = sentence.overlaps(words) ? around.cover(sentence) : around;
    }
    document.add(new TextField(Fields.QUOTE, terms.stems(around)));
    for (String name : speakerNames(article, quotation)) {
      document.add(new TextField(Fields.SPEAKER, name, Field.Store.NO));
    }
    document.add(
        new StoredField(Fields.STORED_QUOTE, StoredQuotations.write(List.of(quotation), article)));
    return document;
  }

  private static Span paragraph(Article article, Span words) {
    String text = article.text();
    int before = text.lastIndexOf(Article.PARAGRAPH_BREAK, words.start());
    int after = text.indexOf(Article.PARAGRAPH_BREAK, words.end());
    return new Span(
        before < 0 ? 0 : before + Article.PARAGRAPH_BREAK.length(),
        after < 0 ? text.length() : after);
  }

  private static List<String> speakerNames(Article article, Quotation quotation) {
    List<String> names = new ArrayList<>();
    if (quotation.speaker() != null) {
      names.add(quotation.speaker());
    }
    if (quotation.role() != null) {
      names.add(quotation.role());
    }
    Span mention = quotation.mention();
    if (mention != null) {
      names.add(article.slice(mention));
    }
    return names;
  }

  private static Document articleDocument(
      Article article,
      String hash,
      AnalysedText title,
      AnalysedText text,
      int passages,
      List<Quotation> quotations)
      throws IOException {
    Provenance provenance = article.provenance();
    Document document = new Document();
    document.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.OF, new BytesRef(article.id())));
    document.add(new Field(Fields.BODY, title.countedStems(), BODY));
    document.add(new Field(Fields.BODY, text.countedStems(), BODY));
    document.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(hash)));
    document.add(new StoredField(Fields.HASH, hash));
    document.add(new StoredField(Fields.STORED_TITLE, article.title()));
    document.add(new BinaryDocValuesField(Fields.WHOLE, PackedArticle.pack(article)));
    store(document, Fields.PUBLISHER, provenance.publisher());
    store(document, Fields.AUTHOR, provenance.author());
    store(document, Fields.PUBLISHED, provenance.published());
    store(document, Fields.URL, provenance.url());
    store(document, Fields.LANGUAGE, provenance.language());
    document.add(new StoredField(Fields.PASSAGES, passages));
    document.add(new StoredField(Fields.QUOTE_COUNT, quotations.size()));
    document.add(new StoredField(Fields.QUOTES, StoredQuotations.write(quotations, article)));
    return document;
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }
}
