package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Records are found in what is wrapped around them, and their text by what it is. */
final class RecordShapeTest {
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";
  private static final String OTHER =
      "Nobody was hurt, and the passengers were taken to the school hall by bus at night.";

  private static Ingested read(String input) {
    String json = input.replace('\'', '"').replace("\"T\"", '"' + TEXT + '"');
    byte[] bytes = json.replace("\"U\"", '"' + OTHER + '"').getBytes(UTF_8);
    return new ArticleReader(IngestOptions.defaults(), new ByteArrayInputStream(bytes))
        .read(List.of("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':7,'title':{'rendered':'Ferry towed'},'content':{'rendered':'<p>T</p>'}}]",
        "{'data':[{'id':1,'attributes':{'title':'Ferry towed','body':'T'}}]}",
        "{'response':{'results':[{'webTitle':'Ferry towed','fields':{'body':'T'}}]}}",
        "{'articles':{'results':[{'title':'Ferry towed','body':'T'}]}}",
        "{'status':'ok','data':{'total':1,'items':[{'headline':{'main':'Ferry towed'},'body':{'text':'T'}}]}}",
        "{'hits':{'hits':[{'_id':'a','_source':{'title':'Ferry towed','content':'T'}}]}}",
        "{'data':{'children':[{'kind':'t3','data':{'title':'Ferry towed','selftext':'T'}}]}}",
        "{'content':'T','meta':{'title':'Ferry towed','published':'2021-05-18'}}",
        "{'title':{'0':'Ferry towed'},'text':{'0':'T'}}",
        "{'a1':{'title':'Ferry towed','text':'T'},'a2':{'title':'x','text':'U'}}"
      })
  void aRecordIsFoundInWhateverIsWrappedAroundIt(String input) {
    Ingested ingested = read(input.replace("<p>T</p>", "<p>" + TEXT + "</p>"));

    assertThat(ingested.articles()).as(input).isNotEmpty();
    assertThat(ingested.articles().get(0).text()).as(input).isEqualTo(TEXT);
    assertThat(ingested.articles().get(0).title()).as(input).isEqualTo("Ferry towed");
    assertThat(ingested.rejected()).as(input).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'news_body':'T'}",
        "{'story':'T'}",
        "{'Article-Text':'T'}",
        "{'text':[{'type':'bold','text':'The ferry was towed'},' into the harbour on Tuesday evening, the port office said.']}",
        "{'paragraphs':['T']}"
      })
  void theTextIsKnownUnderItsUsualNames(String input) {
    Ingested ingested = read(input);

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(TEXT);
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void runningTextUnderAnUnknownNameIsTakenAndToldOnce() {
    Ingested ingested = read("{'title':'A','klausel':'T'}\n{'title':'B','klausel':'U'}\n");

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(TEXT, OTHER);
    assertThat(ingested.rejected()).hasSize(1);
    assertThat(ingested.rejected().get(0).detail()).contains("klausel");
  }

  @Test
  void aRecordWithoutAnyTextSaysWhatItHas() {
    Ingested ingested = read("{'title':'Ferry towed','url':'https://post.example/1'}");

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("empty");
    assertThat(ingested.rejected().get(0).detail()).contains("(title, url)");
  }

  @Test
  void aTextInSeveralLanguagesIsAnArticleInEach() {
    Ingested ingested =
        read(
            "{'id':'f','title':{'en':'Ferry towed','de':'Fähre geschleppt'},'text':{'en':'T','de':'Die Fähre wurde am Dienstagabend in den Hafen geschleppt, wie das Amt mitteilte.'}}");

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("f#de", "f#en");
    assertThat(ingested.articles()).extracting(Article::language).containsExactly("de", "en");
    assertThat(ingested.articles())
        .extracting(Article::title)
        .containsExactly("Fähre geschleppt", "Ferry towed");
  }

  @ParameterizedTest
  @CsvSource({"… [+1043 chars]", "... [2312 chars]", "[…]"})
  void aTextThatAServiceCutOffIsKeptAndTold(String mark) {
    Ingested ingested = read("{'title':'Ferry','content':'" + TEXT + " " + mark + "'}");

    Article article = ingested.articles().get(0);
    assertThat(article.text()).startsWith(TEXT);
    assertThat(article.metadata()).containsEntry("cutOff", mark);
    assertThat(article.dropped()).hasSize(1);
    assertThat(ingested.rejected().get(0).detail()).contains("only the beginning", mark);
  }

  @Test
  void anAccountIsTheAuthorAndAnAddressTheOutlet() {
    Article article =
        read("[{'id':'1','url':'https://www.post.example/1','content':'T','account':{'display_name':'Jane Roe'}}]")
            .articles()
            .get(0);

    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.outlet()).isEqualTo("post.example");
  }

  @Test
  void aMomentAsProgramsPrintItIsADate() {
    Article article =
        read("{'text':'T','publish_date':'Tue Jun 11 09:14:00 2024'}").articles().get(0);

    assertThat(Objects.requireNonNull(article.published()).value())
        .isEqualTo("2024-06-11T09:14:00");
  }

  @Test
  void markupThatWasEscapedOnceTooOftenIsReadAndTold() {
    Ingested ingested =
        read("{'text':'&lt;p&gt;" + TEXT + "&lt;/p&gt;&lt;p&gt;" + OTHER + "&lt;/p&gt;'}");

    assertThat(ingested.articles().get(0).text()).isEqualTo(TEXT + "\n\n" + OTHER);
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("repaired");
  }

  @Test
  void numbersOfTwoFilesAreNoNamesOfOneArticle(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id,title,text\n1,Ferry," + quoted(TEXT));
    Files.writeString(folder.resolve("b.csv"), "id,title,text\n1,Bus," + quoted(OTHER));
    Files.writeString(folder.resolve("c.csv"), "id,title,text\n1,Ferry," + quoted(TEXT));

    Ingested ingested =
        new ArticleReader(IngestOptions.defaults()).read(List.of(folder.toString()));

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("1", "b.csv#1");
    assertThat(ingested.rejected())
        .extracting(Rejected::reason)
        .containsExactly("repaired", "duplicate-id");
  }

  private static String quoted(String text) {
    return '"' + text + "\"\n";
  }
}
