package dealsbot.ingest.html;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

final class PageMeasure {
  static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static List<String> tokens(String t) {
    List<String> l = new ArrayList<>();
    Matcher m = WORD.matcher(t);
    while (m.find()) l.add(m.group());
    return l;
  }

  static Map<List<String>, Integer> shingles(String t) {
    List<String> w = tokens(t);
    Map<List<String>, Integer> c = new HashMap<>();
    if (w.size() < 4) {
      if (!w.isEmpty()) c.merge(w, 1, Integer::sum);
      return c;
    }
    for (int i = 0; i + 4 <= w.size(); i++) c.merge(w.subList(i, i + 4), 1, Integer::sum);
    return c;
  }

  public static void main(String[] a) throws Exception {
    Path folder = Path.of(a[0]);
    boolean diff = a.length > 1;
    Set<String> only = a.length > 1 ? new HashSet<>(Arrays.asList(a).subList(1, a.length)) : Set.of();
    List<Double> ps = new ArrayList<>(), rs = new ArrayList<>(), fs = new ArrayList<>();
    int i = 0;
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonObject o = JsonParser.parseString(line).getAsJsonObject();
      byte[] html;
      try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(o.get("html").getAsString())))) {
        html = in.readAllBytes();
      }
      int id = i++;
      if (!only.isEmpty() && !only.contains("" + id) && !only.contains("all")) continue;
      Document page = Jsoup.parse(PageCharset.decode(html, null), o.get("url").getAsString());
      String title = page.title();
      List<TextBlock> blocks = StoryText.of(page, LinkedData.of(page).headline(title).orElse(title));
      String pred = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
      String gold = o.get("text").getAsString();
      var g = shingles(gold);
      var p = shingles(pred);
      double tp = 0, fp = 0, fn = 0;
      Set<List<String>> all = new HashSet<>(g.keySet());
      all.addAll(p.keySet());
      for (var k : all) {
        int x = g.getOrDefault(k, 0), y = p.getOrDefault(k, 0);
        tp += Math.min(x, y);
        fp += Math.max(0, y - x);
        fn += Math.max(0, x - y);
      }
      double P = tp + fp == 0 ? 0 : tp / (tp + fp), R = tp + fn == 0 ? 0 : tp / (tp + fn);
      ps.add(P); rs.add(R); fs.add(P + R == 0 ? 0 : 2 * P * R / (P + R));
      System.out.printf("%2d P %.3f R %.3f F %.3f %s%n", id, P, R, fs.getLast(), o.get("url").getAsString());
      if (diff) {
        Document again = Jsoup.parse(PageCharset.decode(html, null), o.get("url").getAsString()); Boilerplate.remove(again);
        for (var e : StoryElement.of(again.body())) System.out.println("   root " + e.normalName() + Boilerplate.words(e) + " of " + e.parent().normalName() + Boilerplate.words(e.parent()));
        for (TextBlock b : blocks) {
          var s = shingles(b.text());
          long in = s.keySet().stream().filter(g::containsKey).count();
          if (in < 0.5 * s.size()) System.out.println("   + [" + b.element().normalName() + Boilerplate.words(b.element()) + " ld " + b.linkDensity() + "] " + b.text());
        }
        for (String b : gold.split("\n+")) {
          var s = shingles(b);
          long in = s.keySet().stream().filter(p::containsKey).count();
          if (in < 0.5 * s.size()) System.out.println("   - " + b);
        }
      }
    }
    double P = ps.stream().mapToDouble(d -> d).average().orElse(0), R = rs.stream().mapToDouble(d -> d).average().orElse(0);
    System.out.printf("P %.4f R %.4f F1 %.4f meanF %.4f%n", P, R, 2 * P * R / (P + R), fs.stream().mapToDouble(d -> d).average().orElse(0));
  }
}
final class PageMeasure2 {
  public static void main(String[] a) throws Exception {
    Path folder = Path.of(a[0]);
    boolean ext = !Files.exists(folder.resolve("pages"));
    int n = 0, exact = 0, contained = 0, dates = 0, dateRight = 0; double f = 0; int m = 0; List<Double> ps = new ArrayList<>(), rs = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonObject o = JsonParser.parseString(line).getAsJsonObject();
      byte[] html;
      try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(o.get("html").getAsString())))) { html = in.readAllBytes(); }
      String id = o.get("id").getAsString();
      WebPage page = WebPage.read(html, null, "");
      String gt = ext || o.get("title").isJsonNull() ? "" : o.get("title").getAsString();
      if (page instanceof WebPage.NoStory no) { System.out.println("REJECT " + id + " " + no.reason() + " gold text " + o.get("text").getAsString().length()); ps.add(0d); rs.add(0d); if (ext) continue; if (!gt.isEmpty()) n++; if(!o.get("published").isJsonNull()) dates++; continue; }
      WebPage.Story s = (WebPage.Story) page;
      var g = PageMeasure.shingles(o.get("text").getAsString()); var p = PageMeasure.shingles(String.join("\n", s.paragraphs()));
      double tp = 0, gn = 0, pn = 0; for (var e : g.entrySet()) { tp += Math.min(e.getValue(), p.getOrDefault(e.getKey(), 0)); gn += e.getValue(); } for (int v : p.values()) pn += v;
      double P = pn == 0 ? 0 : tp / pn, R = gn == 0 ? 0 : tp / gn; ps.add(P); rs.add(R);
      if (P < .8 || R < .8) System.out.printf("TEXT %s P %.2f R %.2f gold %d own %d%n", id, P, R, o.get("text").getAsString().length(), String.join("\n", s.paragraphs()).length());
      if (ext) { System.out.println("META " + s.title() + " || " + s.provenance() ); continue; }
      if (!gt.isEmpty()) { n++; String x = gt.replaceAll("[\\s\u00a0]+", " ").strip().toLowerCase(), y = s.title().toLowerCase(); if (x.equals(y)) { exact++; contained++; } else { boolean c = !y.isEmpty() && (x.contains(y) || y.contains(x)); if (c) contained++; System.out.println((c ? "CONT " : "MISS ") + id + " | " + gt + " | " + s.title()); } }
      if (!o.get("published").isJsonNull()) { dates++; String d = o.get("published").getAsString(); String own = String.valueOf(s.provenance().published()); if (own.length() >= 10 && d.substring(0, 10).equals(own.substring(0, 10))) dateRight++; else System.out.println("DATE " + id + " " + d + " " + own); }
      else if (s.provenance().published() != null) System.out.println("XDATE " + id + " " + s.provenance().published());
      String by = o.get("byline").isJsonNull() ? "-" : o.get("byline").getAsString().replaceAll("\\s+"," ");
      if (!by.equals(String.valueOf(s.provenance().author()))) System.out.println("BY " + id + " | " + by + " | " + s.provenance().author());
    }
    double P = ps.stream().mapToDouble(d -> d).average().orElse(0), R = rs.stream().mapToDouble(d -> d).average().orElse(0);
    System.out.printf("titles %d exact %d contained %d; dates %d right %d; P %.4f R %.4f F1 %.4f%n", n, exact, contained, dates, dateRight, P, R, 2 * P * R / (P + R));
  }
}
