using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Knowledge;

/// <summary>A user's own word lists reach the code that reads by them, and leave ours as they are.</summary>
public sealed class OverlayWordsTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Fact]
    public void Phrases_of_reports_are_the_users()
    {
        const string text = "Candles were lit for the five men whom the gunmen killed.";
        using var folder = new KnowledgeFolder();
        folder.Add("en/words.yaml", "- {id: follow-up-funeral, words: [candles were/are lit for]}\n");
        var knowledge = KnowledgeBase.LoadBundled().WithOverlay(folder.Path, out var problems);
        var told = new Event { Id = "e", ArticleId = "a", Sentence = 0, Evidence = new(0, text.Length - 1), Type = EventType.Assault, Trigger = new(50, 56), Status = Status.Happened };
        var ours = new CodedArticle(new Article { Id = "a", Text = text }, [told], []);

        Assert.Empty(problems);
        Assert.Equal("funeral", FollowUps.Of(ours with { Knowledge = knowledge }, told));
        Assert.Null(FollowUps.Of(ours, told));
    }

    [Fact]
    public void Counting_nouns_are_the_users()
    {
        using var folder = new KnowledgeFolder();
        folder.Add("en/words.yaml", "- {id: pair-nouns, words: [brace]}\n");
        var knowledge = KnowledgeBase.LoadBundled().WithOverlay(folder.Path, out _);
        var document = bundled.Analyzer.Analyze(new Article { Text = "The blast killed a brace." });
        var noun = Array.FindIndex(document.Tokens, token => token.Form == "brace");

        Assert.Equal(2, QuantityReader.CountOf(document, knowledge, noun, QuantityKind.Killed)?.Best);
        Assert.NotEqual(2, QuantityReader.CountOf(document, KnowledgeBase.LoadBundled(), noun, QuantityKind.Killed)?.Best);
    }

    [Fact]
    public void A_coded_article_keeps_the_knowledge_that_coded_it()
    {
        using var folder = new KnowledgeFolder();
        folder.Add("en/words.yaml", "- {id: corrections, words: [thought better of]}\n");
        var knowledge = KnowledgeBase.LoadBundled().WithOverlay(folder.Path, out _);

        var coded = new EventCoder(bundled.Analyzer, knowledge).Analyze(new Article { Id = "a", Text = "Gunmen killed nine traders in Maiduguri." });

        Assert.Same(knowledge, coded.Knowledge);
    }
}
