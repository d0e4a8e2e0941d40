using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Incidents;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("Death toll of Ramdal blast rises to 31", "Officials said that 31 people were killed in Monday's blast.", "toll")]
    [InlineData(null, "The toll from the raid on the village has now climbed to 14.", "toll")]
    [InlineData(null, "The toll of an airstrike on a market has gone up to at least 40, the rebels said.", "toll")]
    [InlineData(null, "The number of people killed in the shelling reached 9 on Friday.", "toll")]
    [InlineData("Toll of Ramdal blast tops 100", "A hospital gave the number on Friday.", "toll")]
    [InlineData(null, "The number of those killed in the raid has climbed to 9.", "toll")]
    [InlineData(null, "Two men died of burns, bringing to 14 the number of those killed in the blast.", "toll")]
    [InlineData(null, "The ministry revised the toll of the attack down to 9.", "toll")]
    [InlineData("Victims of the attack laid to rest", "Seven people were killed in the attack on the bus.", "funeral")]
    [InlineData(null, "Families on Friday buried 12 people who were killed in the attack on the market.", "funeral")]
    [InlineData(null, "Hundreds of mourners came for the men killed in the bombing.", "funeral")]
    [InlineData(null, "Nine men went on trial over the attack on the village in which 31 died.", "trial")]
    [InlineData(null, "A court sentenced two men to life for the bombing that killed 12.", "trial")]
    [InlineData("Ramdal marks anniversary of bombing", "The bombing killed 31 people.", "anniversary")]
    [InlineData(null, "Two years after the bombing that killed 31, the market has reopened.", "anniversary")]
    [InlineData("Bomb kills 12 in Ramdal", "Twelve people were killed by a bomb at a court in Ramdal.", null)]
    [InlineData(null, "Soldiers shot two men at a toll booth, and the number of checkpoints rose.", null)]
    public void What_was_news_before_is_known_by_its_words(string? title, string text, string? kind)
    {
        var article = new Article { Id = "a", Title = title, Text = text };
        var told = new Event { Id = "e", ArticleId = "a", Sentence = 0, Evidence = new(article.BodyStart, article.BodyStart + 20), Type = EventType.Assault, Trigger = new(article.BodyStart, article.BodyStart + 3), Status = Status.Happened };

        Assert.Equal(kind, FollowUps.Of(new CodedArticle(article, [told], []), told));
    }

    [Theory]
    [InlineData("In a separate attack, gunmen shot four traders.", true)]
    [InlineData("Elsewhere in the province, gunmen shot four traders.", true)]
    [InlineData("A second explosion killed five people at a motor park.", true)]
    [InlineData("Another car bomb went off beside the police post.", true)]
    [InlineData("Gunmen shot four traders on the road.", false)]
    [InlineData("Seconds later the second floor of the house fell in.", false)]
    public void Another_happening_is_known_by_its_words(string text, bool apart)
    {
        var article = new Article { Id = "a", Text = text };
        var told = new Event { Id = "e", ArticleId = "a", Sentence = 0, Evidence = new(0, text.Length - 1), Type = EventType.Assault, Trigger = new(0, 3), Status = Status.Happened };

        Assert.Equal(apart, SetApart.Is(new CodedArticle(article, [told], []), told));
    }
}
