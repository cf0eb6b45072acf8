package dealsbot.picture;

import dealsbot.picture.DealPicture.Moment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws deals along a line of time, each with its parties and what it is about. */
final class DealTimeline {

  private static final int WIDTH = 1080;
  private static final int ROW = 90;
  private static final int LETTERS = 44;
  private static final Font NAMES = new Font(Font.SANS_SERIF, Font.BOLD, 22);
  private static final Font FACTS = new Font(Font.SANS_SERIF, Font.PLAIN, 20);

  private DealTimeline() {}

  static BufferedImage draw(List<Moment> moments) {
    XYSeries points = new XYSeries("deals", false, true);
    XYPlot plot = new XYPlot();
    double first = millis(moments.getFirst().day());
    double last = millis(moments.getLast().day());
    double width = Math.max(last - first, 86_400_000d * 30);
    int row = moments.size();
    for (Moment moment : moments) {
      double at = millis(moment.day());
      points.add(at, row);
      boolean right = at > first + width / 2;
      plot.addAnnotation(
          text(
              moment.day() + "  " + DealPicture.parties(moment.deal()),
              at,
              row + 0.32,
              NAMES,
              right));
      String facts = DealPicture.label(moment.deal()) + ", " + moment.deal().status().words();
      plot.addAnnotation(text(facts, at, row - 0.34, FACTS, right));
      row--;
    }
    DateAxis time = new DateAxis();
    time.setRange(first - width * 0.05, first + width * 1.05);
    SimpleDateFormat format = new SimpleDateFormat("d MMM yyyy", Locale.ENGLISH);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    time.setTimeZone(TimeZone.getTimeZone("UTC"));
    time.setDateFormatOverride(format);
    time.setTickLabelFont(FACTS);
    NumberAxis rows = new NumberAxis();
    rows.setRange(0.3, moments.size() + 0.9);
    rows.setVisible(false);
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-8, -8, 16, 16));
    dots.setSeriesPaint(0, new Color(0x3b6fb5));
    plot.setDataset(new XYSeriesCollection(points));
    plot.setDomainAxis(time);
    plot.setRangeAxis(rows);
    plot.setRenderer(dots);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(new Color(0xcbd2d9));
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlinesVisible(false);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, NAMES, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    return chart.createBufferedImage(WIDTH, 110 + ROW * moments.size());
  }

  private static XYTextAnnotation text(
      String words, double at, double row, Font font, boolean right) {
    XYTextAnnotation text = new XYTextAnnotation(DealPicture.cut(words, LETTERS), at, row);
    text.setFont(font);
    text.setPaint(new Color(0x102a43));
    text.setTextAnchor(right ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    return text;
  }

  private static double millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
