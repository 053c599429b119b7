package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.KnowledgeSession;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.KnowledgeEvent;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.StaleVersion;
import org.ticketing.storage.KnowledgeChange;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.PersonId;

/** What every store must do with articles and notices. */
abstract class ArticleRules extends StoreUnderTest {

    private static KnowledgeCommand.Rate stars(int stars, @Nullable String improvement) {
        return new KnowledgeCommand.Rate(stars, improvement);
    }

    @Test
    final void anArticleIsKeptWithItsEditionsAndItsWords() {
        Library at = new Library(storage);
        ArticleId id = at.published(new KnowledgeCommand.Write(
                "video",
                "sales",
                "web",
                "pt",
                "customers",
                "Ção 😀 'x' \\",
                "Linhas\ne mais",
                "https://videos.example/1",
                null,
                Instant.parse("2027-01-01T00:00:00Z")));
        at.writer().revise(id, Library.question("Anew", "Not yet"));

        ArticleDetails read = at.reader().read(id);
        assertThat(read.title()).contains("Ção 😀 'x' \\");
        assertThat(read.text()).contains("Linhas\ne mais");
        assertThat(read.link()).contains("https://videos.example/1");
        assertThat(read.edition().product()).isEqualTo("web");
        assertThat(at.writer().latest(id).title()).contains("Anew");
        List<RecordedKnowledge> log = storage.knowledge().log(at.id, id.value());
        assertThat(log).hasSize(3);
        Article kept = storage.knowledge().article(at.id, id).orElseThrow();
        assertThat(Article.fold(id, at.id, log)).isEqualTo(kept);
        assertThat(kept.version()).isEqualTo(3);
        assertThat(storage.knowledge().article(other, id)).isEmpty();
        assertThat(storage.knowledge().log(other, id.value())).isEmpty();
        assertThat(storage.knowledge()
                        .texts(other, List.of(kept.latest().title().id())))
                .isEmpty();
    }

    /** On no path: by its id, in a list, a search, a count. */
    @Test
    final void nobodyIsToldOfADraftOrOfWhatIsWrittenForOthers() {
        Library at = new Library(storage);
        ArticleId draft = at.draft(Library.question("Umbrella draft", "Umbrella"));
        ArticleId team = at.published(Library.forTeam("Umbrella team"));
        ArticleId withdrawn = at.published(Library.question("Umbrella withdrawn", "Umbrella"));
        at.writer().withdraw(withdrawn);
        ArticleId published = at.published(Library.question("Umbrella", "Published"));
        at.writer().revise(published, Library.question("Secret", "Parasol"));
        KnowledgeSession reader = at.reader();

        assertThat(Library.shown(reader)).containsExactly(published);
        assertThat(Library.found(reader, "umbrella")).containsExactly(published);
        assertThat(Library.found(reader, "parasol")).isEmpty();
        assertThat(reader.count(ArticleRequest.all(10))).isEqualTo(1);
        assertThat(reader.count(ArticleRequest.all(10).where(Condition.is(Fact.ARTICLE_STATE, "draft"))))
                .isZero();
        assertThat(reader.articles(ArticleRequest.all(10).where(Condition.is(Fact.AUDIENCE, "team")))
                        .items())
                .isEmpty();
        for (ArticleId hidden : List.of(draft, team, withdrawn)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.read(hidden));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.stars(hidden));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.rate(hidden, stars(5, null)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.publish(hidden));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.latest(published));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.history(published));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.ratings(published));
        assertThat(Library.shown(at.writer())).containsExactly(published, withdrawn, team, draft);
        assertThat(at.writer().count(ArticleRequest.all(10))).isEqualTo(4);
    }

    @Test
    final void aNoticeIsShownForItsTimeAlone() {
        Library at = new Library(storage);
        Instant from = at.clock.instant().plus(Duration.ofHours(1));
        ArticleId notice = at.published(new KnowledgeCommand.Write(
                "notice", "sales", null, "pt", "customers", "Parada", "À noite", null, from, from.plusSeconds(60)));

        assertThat(Library.shown(at.reader())).isEmpty();
        assertThat(Library.shown(at.writer())).containsExactly(notice);
        at.clock.advance(Duration.between(at.clock.instant(), from));
        assertThat(Library.shown(at.reader())).containsExactly(notice);
        assertThat(at.reader().read(notice).title()).contains("Parada");
        at.clock.advance(Duration.ofSeconds(60));
        assertThat(Library.shown(at.reader())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at.reader().read(notice));
    }

    @ParameterizedTest
    @CsvSource({
        "COMO EMITO, true",
        "emissao nota, true",
        "emissão NOT, true",
        "nota cancelada, false",
        "emi nota, false",
    })
    final void searchesOverlookCaseAndAccentsAndFindWhatHasAllWords(String words, boolean found) {
        Library at = new Library(storage);
        ArticleId article = at.published(Library.question("Como emito a NOTA?", "Emissão pelo menu"));
        at.published(Library.question("Outra coisa", "Cancelada"));

        assertThat(Library.found(at.reader(), words)).isEqualTo(found ? List.of(article) : List.of());
        assertThat(at.reader().count(ArticleRequest.all(10).searching(words))).isEqualTo(found ? 1 : 0);
    }

    @Test
    final void whatIsPublishedAnewIsFoundByItsNewWordsAlone() {
        Library at = new Library(storage);
        ArticleId article = at.published(Library.question("Umbrella", "Old"));
        at.writer().revise(article, Library.question("Parasol", "New"));
        assertThat(Library.found(at.writer(), "umbrella")).containsExactly(article);

        at.writer().publish(article);

        assertThat(Library.found(at.reader(), "umbrella")).isEmpty();
        assertThat(Library.found(at.writer(), "umbrella")).isEmpty();
        assertThat(Library.found(at.reader(), "parasol new")).containsExactly(article);
    }

    @Test
    final void pagesShowEachArticleOnceTheNewestFirst() {
        Library at = new Library(storage);
        List<ArticleId> written = IntStream.range(0, 5)
                .mapToObj(i -> at.published(Library.question("Title " + i, "Text")))
                .toList();
        ArticleRequest asked = ArticleRequest.all(2);
        Page<ArticleDetails> first = at.reader().articles(asked);
        at.published(Library.question("Newer", "Text"));
        Page<ArticleDetails> second =
                at.reader().articles(asked.from(first.next().orElseThrow()));
        Page<ArticleDetails> third =
                at.reader().articles(asked.from(second.next().orElseThrow()));

        assertThat(Library.ids(Stream.of(first, second, third).flatMap(page -> page.items().stream())))
                .isEqualTo(written.reversed());
        assertThat(third.next()).isEmpty();
    }

    @Test
    final void aChangeThatBeginsAtAnotherVersionIsNotWritten() {
        Library at = new Library(storage);
        ArticleId id = at.draft(Library.question("One", "Text"));
        at.writer().publish(id);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> at.agent().expecting(1).knowledge().withdraw(id));
        Article now = storage.knowledge().article(at.id, id).orElseThrow();
        RecordedKnowledge late =
                new RecordedKnowledge(2, at.clock.instant(), new PersonId("bia"), new KnowledgeEvent.Withdrawn());
        assertThat(storage.knowledge().append(new KnowledgeChange(now, List.of(late), List.of(), Optional.empty())))
                .isFalse();

        assertThat(storage.knowledge().article(at.id, id)).contains(now);
        assertThat(storage.knowledge().log(at.id, id.value())).hasSize(2);
    }

    @Test
    final void ofTwoThatWriteAnArticleAnewAtOnceExactlyOneIsFirst() throws Exception {
        Library at = new Library(storage);
        ArticleId id = at.draft(Library.question("One", "Text"));
        for (int i = 0; i < 10; i++) {
            long version = storage.knowledge().article(at.id, id).orElseThrow().version();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Boolean> revising = () -> {
                KnowledgeSession session = at.agent().expecting(version).knowledge();
                together.await();
                try {
                    session.revise(id, Library.question("Anew", "Text"));
                    return true;
                } catch (StaleVersion late) {
                    return false;
                }
            };

            assertThat(inParallel(revising)).containsExactlyInAnyOrder(true, false);
        }
        assertThat(storage.knowledge().log(at.id, id.value())).hasSize(11);
    }

    @Test
    final void theSameCommandUnderTheSameKeyIsDoneOnce() {
        Library at = new Library(storage);
        KnowledgeSession once = at.agent().once("a key").knowledge();
        KnowledgeReceipt first = once.write(Library.question("One", "Text"));

        assertThat(once.write(Library.question("One", "Text"))).isEqualTo(first);
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> once.write(Library.question("Two", "Text")));

        assertThat(at.writer().count(ArticleRequest.all(10))).isEqualTo(1);
        KnowledgeReceipt.Key key = new KnowledgeReceipt.Key(new PersonId("bia"), "write", "a key");
        assertThat(storage.knowledge().receipt(at.id, key)).contains(first);
        assertThat(storage.knowledge().receipt(other, key)).isEmpty();
    }

    @Test
    final void ofEachPersonTheLastRatingCounts() {
        Library at = new Library(storage);
        ArticleId article = at.published(Library.question("One", "Text"));
        assertThat(at.reader().rate(article, stars(2, null)).asked()).isPresent();
        assertThat(at.reader().rate(article, stars(2, "Umbrella")).asked()).isEmpty();
        at.clock.advance(Duration.ofSeconds(1));
        assertThat(at.writer().rate(article, stars(5, null)).asked()).isEmpty();

        assertThat(at.reader().stars(article)).isEqualTo(Map.of(2, 1L, 5, 1L));
        assertThat(at.writer().ratings(article))
                .extracting(rating -> rating.by().value(), rating -> rating.improvement())
                .containsExactly(tuple("bia", null), tuple("ana", "Umbrella"));
        assertThat(storage.knowledge().stars(other, article)).isEmpty();
        assertThat(storage.knowledge().article(at.id, article).orElseThrow().version())
                .as("nobody who writes is overtaken by those who rate")
                .isEqualTo(2);
    }

    /** The article is the desk's, and stays; who wrote it is told by another name. */
    @Test
    final void whoeverIsErasedHasWrittenReadAndRatedNothing() {
        Library at = new Library(storage);
        ArticleId article = new ArticleId(at.agent()
                .once("a key")
                .knowledge()
                .write(Library.question("One", "Text"))
                .item());
        at.writer().publish(article);
        at.reader().rate(article, stars(1, "Umbrella"));
        at.customer().once("a key").knowledge().consult(new KnowledgeCommand.Begin("sales", null));
        PersonId ana = new PersonId("ana");
        PersonId bia = new PersonId("bia");
        PersonalRecords records = storage.personalRecords();
        assertThat(records.knowledge(at.id, ana, 0, 10)).hasSize(1);
        assertThat(records.knowledge(at.id, ana, 1, 10)).isEmpty();
        assertThat(records.ratings(at.id, ana, 0, 10)).hasSize(1);
        assertThat(records.knowledgeReceipts(at.id, ana, 0, 10)).hasSize(1);

        for (PersonId person : List.of(ana, bia)) {
            records.erase(new Erasure(
                    at.id,
                    person,
                    new PersonId("erased-" + person),
                    ErasureReason.SUBJECT_REQUEST,
                    new PersonId("officer"),
                    at.clock.instant()));
            assertThat(records.knowledge(at.id, person, 0, 10)).isEmpty();
            assertThat(records.ratings(at.id, person, 0, 10)).isEmpty();
            assertThat(records.knowledgeReceipts(at.id, person, 0, 10)).isEmpty();
        }

        assertThat(at.reader().read(article).title()).contains("One");
        assertThat(at.reader().stars(article)).isEqualTo(Map.of(1, 1L));
        assertThat(storage.knowledge().ratings(at.id, article, 10))
                .singleElement()
                .satisfies(rating -> {
                    assertThat(rating.by().value()).isEqualTo("erased-ana");
                    assertThat(rating.improvement()).isNull();
                });
        assertThat(storage.knowledge().log(at.id, article.value()))
                .extracting(recorded -> recorded.by().value())
                .containsOnly("erased-bia");
    }
}
