using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Command;

/// <summary>The coder, with the knowledge that the user asked for.</summary>
internal static class Coder
{
    public static Func<Article, CodedArticle> Load(Settings settings)
    {
        if (settings.Knowledge is not null)
        {
            throw Failure.NotBuilt("--knowledge");
        }

        return article => new CodedArticle(article, [], []);
    }
}
