namespace Sitrep.Articles;

/// <summary>Bounds on what is read, so that no input can exhaust the program. What is past one is set aside with its reason.</summary>
public static class Limits
{
    /// <summary>Longest article, in bytes of UTF-8.</summary>
    public const int ArticleBytes = 4 * 1024 * 1024;

    /// <summary>Longest line of a JSON Lines feed, in bytes.</summary>
    public const int JsonLineBytes = 16 * 1024 * 1024;

    /// <summary>Longest sentence, in tokens; a longer one is split.</summary>
    public const int SentenceTokens = 512;

    /// <summary>Longest token, in UTF-16 code units; a longer one is split.</summary>
    public const int TokenLength = 256;

    /// <summary>Processor time for one article.</summary>
    public static readonly TimeSpan ArticleTime = TimeSpan.FromSeconds(2);
}
