using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sitrep.Articles;

/// <summary>One report as it was published. Immutable.</summary>
public sealed class Article
{
    private const string TitleBreak = "\n\n";

    private string? _content;
    private string? _id;

    /// <summary>The report's text, byte for byte as it was published.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, when it came apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Names the article in all output; made from the content when none is given.</summary>
    public string Id { get => _id ??= IdOf(Title, Text, Url); init => _id = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, as given: a name, an id of the outlet list, or a domain.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, as given (ISO 8601); <see cref="PublishedOn"/> is its day.</summary>
    public string? Published { get; init; }

    /// <summary>The day of publication in the publisher's own time zone; without it relative dates stay unresolved.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>BCP 47 language of the text; English when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Fields of the input that Sitrep does not know, passed through as they came.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Meta { get; init; }

    /// <summary>Title, a blank line, and text; the text alone when there is no title. All internal offsets count here.</summary>
    public string Content => _content ??= string.IsNullOrEmpty(Title) ? Text : Title + TitleBreak + Text;

    /// <summary>Offset in <see cref="Content"/> at which the text begins; 0 without a title.</summary>
    public int BodyStart => string.IsNullOrEmpty(Title) ? 0 : Title.Length + TitleBreak.Length;

    /// <summary>Whether a stretch of <see cref="Content"/> lies in the title.</summary>
    public bool InTitle(Span span) => span.Start < BodyStart;

    /// <summary>The words at a stretch of <see cref="Content"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch leaves the content.</exception>
    public string Quote(Span span) => Content.Substring(span.Start, span.Length);

    /// <summary>The words at a stretch of <see cref="Content"/> as a name has them: what breaks a line, or widens it, is one space.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch leaves the content.</exception>
    internal string QuoteName(Span span)
    {
        var words = Content.AsSpan(span.Start, span.Length);
        return words.ContainsAny("\n\r\t\u00A0") || words.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : words.ToString();
    }

    /// <summary>The same article with a publication day and an outlet where it has none.</summary>
    public Article WithDefaults(DateOnly? publishedOn, string? outlet) => new()
    {
        Id = Id,
        Title = Title,
        Text = Text,
        Url = Url,
        Outlet = Outlet ?? outlet,
        Published = Published ?? publishedOn?.ToString("O"),
        PublishedOn = PublishedOn ?? publishedOn,
        Language = Language,
        Meta = Meta,
    };

    /// <summary>The same article in other letters.</summary>
    internal Article Spelled(string? title, string text) => new()
    {
        Id = Id,
        Title = title,
        Text = text,
        Url = Url,
        Outlet = Outlet,
        Published = Published,
        PublishedOn = PublishedOn,
        Language = Language,
        Meta = Meta,
    };

    private static string IdOf(string? title, string text, string? url)
    {
        var bytes = Encoding.UTF8.GetBytes($"{title}\0{text}\0{url}");
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
