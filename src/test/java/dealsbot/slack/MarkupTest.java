package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "<@UBOT> what  now? → what now?",
        "a &lt;b&gt; &amp;amp; c → a <b> &amp; c",
        "see <https://example.com/a?b=1&amp;c=2|this page> → see this page",
        "see <https://example.com/a?b=1&amp;c=2> → see https://example.com/a?b=1&c=2",
        "in <#C1|deals> and <#C2> → in #deals and",
        "<!here> <!subteam^S1|@desk> → @desk",
        "&lt;@U1&gt; typed out → <@U1> typed out",
        "$5 costs <http://x|$1\\2> → $5 costs $1\\2",
      })
  void incomingTextReadsAsItWasWritten(String slack, String plain) {
    assertEquals(plain, Markup.plain(slack));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "help → /help",
        "Sources → /sources",
        "!status → /status",
        "/reindex full → /reindex full",
        "help me find the deal → help me find the deal",
        "status? → status?",
        "!!! → !!!",
        "/etc/hosts → /etc/hosts",
      })
  void aCommandWordAloneIsACommand(String text, String request) {
    assertEquals(request, Markup.fromMessage(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "'' → /help",
        "Help → /help",
        "reindex full → /reindex full",
        "sources Nvidia → /sources Nvidia",
        "quote Jensen Huang → /quote Jensen Huang",
        "status of the Nvidia deal? → status of the Nvidia deal?",
        "Who bought what? → Who bought what?",
        "/status → /status",
        "why → /why",
        "why did Acme sell → why did Acme sell",
        "list → /deals",
        "list Samsung → /deals Samsung",
        "deal 3 → /deal 3",
        "compare Halden and Morrow → /compare Halden and Morrow",
        "map → /map",
        "watch Halden → /watch Halden",
        "list the deals of Halden? → list the deals of Halden?",
        "figures for the Halden deal? → figures for the Halden deal?",
      })
  void aSlashCommandBeginsWithACommandWordOrAsks(String text, String request) {
    assertEquals(request, Markup.fromSlashCommand(text));
  }
}
