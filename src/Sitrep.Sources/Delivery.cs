using Sitrep.Articles;

namespace Sitrep.Sources;

/// <summary>What a source gave: an article, or the reason why a part of it is none.</summary>
/// <param name="Source">File, or <c>-</c> for standard input.</param>
/// <param name="Line">Line in it, from 1; null when the whole source is meant.</param>
/// <param name="Article">The article; null when it was refused.</param>
/// <param name="Refusal">Why it was refused, in words for a reader; null when it was not.</param>
public sealed record Delivery(string Source, long? Line, Article? Article, string? Refusal)
{
    /// <summary>File and line, as compilers and <c>grep -n</c> write them.</summary>
    public string Where => Line is null ? Source : $"{Source}:{Line}";

    internal static Delivery Of(string source, long? line, Article article) => new(source, line, article, null);

    internal static Delivery Refuse(string source, long? line, string reason) => new(source, line, null, reason);
}
