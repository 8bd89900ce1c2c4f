package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;

/** One article as the tools and services write it, each in its own words. */
final class RecordSchemasTest {
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";

  private static Article read(String input) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(input.getBytes(UTF_8)))
        .read(List.of("-"))
        .articles()
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // passim
        "{'id':'a1','series':'Evening Post','date':'2021-05-18','title':'Ferry towed','lang':'en','text':'T','page':3}",
        // trafilatura
        "{'title':'Ferry towed','author':'Jane Roe; Ann Poe','hostname':'post.example','date':'2021-05-18','fingerprint':'f3','id':null,'license':null,'comments':'','raw_text':'T T','text':'T','language':'en','image':null,'pagetype':'article','filedate':'2024-01-01','source':'https://post.example/1','source-hostname':'Evening Post','excerpt':'e','categories':'','tags':'port'}",
        // news-please
        "{'authors':['Jane Roe','Ann Poe'],'date_download':'2024-01-01 10:00:00','date_modify':null,'date_publish':'2021-05-18 22:05:00','description':'d','filename':'f.json','image_url':null,'language':'en','localpath':null,'maintext':'T','source_domain':'Evening Post','text':null,'title':'Ferry towed','title_page':null,'title_rss':null,'url':'https://post.example/1'}",
        // Fundus
        "{'title':'Ferry towed','body':{'summary':[],'sections':[{'headline':[],'paragraphs':['T']}]},'authors':['Jane Roe','Ann Poe'],'publishing_date':'2021-05-18 22:05:00+02:00','topics':['port'],'free_access':true,'publisher':'Evening Post','lang':'en'}",
        // Fundus, flat
        "{'title':'Ferry towed','plaintext':'T','authors':['Jane Roe'],'publishing_date':'2021-05-18 22:05:00+02:00','publisher':'Evening Post'}",
        // newspaper
        "{'title':'Ferry towed','text':'T','authors':['Jane Roe'],'publish_date':'2021-05-18T22:05:00','source_url':'https://post.example','domain':'Evening Post'}",
        // CC-NEWS
        "{'requested_url':'https://post.example/1','plain_text':'T','published_date':'2021-05-18T22:05:00','title':'Ferry towed','author':'Jane Roe','sitename':'Evening Post','language':'en','crawl_date':'2024-01-01'}",
        // ninjs 1
        "{'uri':'urn:n1','type':'text','versioncreated':'2021-05-18T23:05:00Z','firstcreated':'2021-05-18T20:05:00Z','language':'en','headline':'Ferry towed','byline':'Jane Roe','body_text':'T','copyrightholder':'Evening Post'}",
        // ninjs 2
        "{'uri':'urn:n2','standard':{'name':'ninjs','version':'2.1'},'type':'text','firstcreated':'2021-05-18T20:05:00Z','headlines':[{'role':'main','value':'Ferry towed'}],'bodies':[{'role':'main','contenttype':'text/plain','value':'T'}],'by':'Jane Roe','infosources':[{'role':'source','name':'Evening Post'}]}",
        // JSON Feed
        "{'id':'j1','url':'https://post.example/1','title':'Ferry towed','content_text':'T','date_published':'2021-05-18T22:05:00+02:00','authors':[{'name':'Jane Roe'}],'source':'Evening Post'}",
        // schema.org
        "{'@context':'https://schema.org','@type':'NewsArticle','headline':'Ferry towed','articleBody':'T','datePublished':'2021-05-18T22:05:00+02:00','author':[{'@type':'Person','name':'Jane Roe'}],'publisher':{'@type':'Organization','name':'Evening Post'},'inLanguage':'en'}",
        // NewsAPI
        "{'source':{'id':null,'name':'Evening Post'},'author':'Jane Roe','title':'Ferry towed','url':'https://post.example/1','publishedAt':'2021-05-18T22:05:00Z','content':'T'}",
        // Event Registry
        "{'uri':'667','lang':'eng','date':'2021-05-18','time':'22:05:00','dateTime':'2021-05-18T22:05:00Z','url':'https://post.example/1','title':'Ferry towed','body':'T','source':{'uri':'post.example','dataType':'news','title':'Evening Post'},'authors':[{'uri':'jane','name':'Jane Roe','type':'author'}]}",
        // Media Cloud
        "{'id':'m1','media_name':'Evening Post','media_url':'post.example','publish_date':'2021-05-18','language':'en','title':'Ferry towed','text':'T'}"
      })
  void everyToolsRecordIsTheSameArticle(String record) {
    Article article = read(record.replace('\'', '"').replace("\"T\"", '"' + TEXT + '"'));

    assertThat(article.text()).as(record).isEqualTo(TEXT);
    assertThat(article.title()).as(record).isEqualTo("Ferry towed");
    assertThat(article.outlet()).as(record).isEqualTo("Evening Post");
    assertThat(article.language()).as(record).isEqualTo("en");
    assertThat(article.published()).as(record).isNotNull();
    assertThat(String.valueOf(article.published())).as(record).contains("2021-05-18");
    boolean named = record.contains("Jane Roe");
    assertThat(article.authors().contains("Jane Roe")).as(record).isEqualTo(named);
  }

  @Test
  void columnsAreKnownInAnyCaseAndUnknownOnesPassThrough() {
    String header = "Title,Publication,Publish Date,Full Text,Desk";
    String row = "Ferry towed,Evening Post,2021-05-18,\"" + TEXT + "\",night";

    Article article = read(header + '\n' + row + '\n');

    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.outlet()).isEqualTo("Evening Post");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(String.valueOf(article.published())).contains("2021-05-18");
    assertThat(article.metadata()).containsEntry("Desk", "night");
  }

  @ParameterizedTest
  @CsvSource({"en_US,en-US", "eng,en", "English,en", "Deutsch,de", "pt-br,pt-BR", "??,en"})
  void aLanguageIsDeclaredByCodeOrByName(String declared, String tag) {
    String record = "{\"text\":\"" + TEXT + "\",\"language\":\"" + declared + "\"}";

    assertThat(read(record).language()).isEqualTo(tag);
  }

  @Test
  void theLanguageOfTheTextTellsTheCalendarOfADateInFigures() {
    Article article =
        read(
            "{\"text\":\"هیئت بندر روز جمعه اعلام کرد که چراغ‌ها خاموش شده است.\",\"date\":\"1400/02/17\"}");

    assertThat(String.valueOf(article.published())).contains("2021-05-07");
  }
}
