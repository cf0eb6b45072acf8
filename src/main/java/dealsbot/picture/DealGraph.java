package dealsbot.picture;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.util.mxCellRenderer;
import com.mxgraph.view.mxGraph;
import dealsbot.deal.Deal;
import dealsbot.deal.Gathering;
import dealsbot.deal.Party;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.SwingConstants;

/** Draws parties and deals as boxes with arrows: whoever gives on the left, whoever gets right. */
final class DealGraph {

  private static final String PARTY =
      "rounded=1;fontSize=24;fontStyle=1;fontColor=#102a43;fillColor=#d9e8ff;strokeColor=#3b6fb5;"
          + "whiteSpace=wrap;spacing=8";
  private static final String DEAL =
      "fontSize=23;fontColor=#3d2c00;fillColor=#fff3cf;strokeColor=#b58a1b;whiteSpace=wrap;"
          + "spacing=8";
  private static final String LINE = "strokeColor=#52606d;strokeWidth=2;fontSize=16";

  // Pixels. A phone shows a picture of five boxes side by side at a third of its size: large
  // letters
  // in narrow boxes close together can be read there.
  private static final int WIDTH = 224;
  private static final int LINE_HEIGHT = 31;
  private static final int BETWEEN = 54;

  /** How many letters of a label fit into a line of a box. */
  private static final int LETTERS = 11;

  private DealGraph() {}

  static BufferedImage draw(List<Deal> deals) {
    mxGraph graph = new mxGraph();
    graph.setHtmlLabels(false);
    Object parent = graph.getDefaultParent();
    Map<String, Object> boxes = new HashMap<>();
    graph.getModel().beginUpdate();
    try {
      for (Deal deal : deals) {
        String label = DealPicture.cut(DealPicture.label(deal), 80) + "\n" + deal.status().words();
        Object about = box(graph, parent, label, DEAL);
        boolean sold = deal.parties().stream().anyMatch(party -> party.role() == Party.Role.SELLER);
        int number = 0;
        for (Deal.PartyCell party : deal.parties()) {
          Object who =
              boxes.computeIfAbsent(
                  Gathering.key(party.name()),
                  any -> box(graph, parent, DealPicture.cut(party.name(), 60), PARTY));
          boolean gives =
              switch (party.role()) {
                case SELLER, INVESTOR -> true;
                case BUYER -> !sold;
                case FUNDED, TARGET -> false;
                case PARTNER -> number == 0;
              };
          boolean open = party.role() == Party.Role.PARTNER;
          String style = open ? LINE + ";endArrow=none" : LINE;
          graph.insertEdge(parent, null, "", gives ? who : about, gives ? about : who, style);
          number++;
        }
      }
      mxHierarchicalLayout layout = new mxHierarchicalLayout(graph, SwingConstants.WEST);
      layout.setInterRankCellSpacing(BETWEEN);
      layout.setIntraCellSpacing(30);
      layout.execute(parent);
    } finally {
      graph.getModel().endUpdate();
    }
    BufferedImage drawn =
        mxCellRenderer.createBufferedImage(graph, null, 1, Color.WHITE, true, null);
    return framed(drawn);
  }

  private static Object box(mxGraph graph, Object parent, String label, String style) {
    int lines = 0;
    for (String line : label.split("\n", -1)) {
      lines += linesOf(line);
    }
    return graph.insertVertex(parent, null, label, 0, 0, WIDTH, lines * LINE_HEIGHT + 24, style);
  }

  /** In how many lines of a box the words stand; a word that is too long is broken. */
  private static int linesOf(String words) {
    int lines = 1;
    int filled = 0;
    for (String word : words.split(" ", -1)) {
      if (filled > 0 && filled + 1 + word.length() > LETTERS) {
        lines++;
        filled = 0;
      }
      filled += (filled == 0 ? 0 : 1) + word.length();
      lines += (filled - 1) / LETTERS;
      filled = filled > LETTERS ? filled % LETTERS : filled;
    }
    return lines;
  }

  /** White around the drawing, so that nothing touches a chat's edge. */
  private static BufferedImage framed(BufferedImage drawn) {
    int margin = 24;
    BufferedImage image =
        new BufferedImage(
            drawn.getWidth() + 2 * margin,
            drawn.getHeight() + 2 * margin,
            BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.drawImage(drawn, margin, margin, null);
    canvas.dispose();
    return image;
  }
}
