using Sitrep.Articles;

namespace Sitrep.Ledger.Reading;

/// <summary>A claim with where it comes from.</summary>
public sealed record StoredClaim
{
#pragma warning disable CS1591 // The fields are the contract's claims row.
    public required long EventSeq { get; init; }

    public required long Ordinal { get; init; }

    public required string Incident { get; init; }

    public required string Event { get; init; }

    public required string Field { get; init; }

    public string? Value { get; init; }

    public string? Reference { get; init; }

    public string? Country { get; init; }

    public string? Sector { get; init; }

    public long? Low { get; init; }

    public long? Best { get; init; }

    public long? High { get; init; }

    public string? Operator { get; init; }

    public string? Scope { get; init; }

    public string? Claimant { get; init; }

    public required string Kind { get; init; }

    public required string Stance { get; init; }

    public string? Outlet { get; init; }

    public string? Article { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public long? Start { get; init; }

    public long? End { get; init; }

    public string? Published { get; init; }

    public required long KnownDay { get; init; }

    public required string FirstSeen { get; init; }

    public required string Status { get; init; }

    public required string Release { get; init; }

    public string? File { get; init; }

    public long? Row { get; init; }
#pragma warning restore CS1591

    /// <summary>Names the claim for good.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Event}.{Ordinal}");

    /// <summary>The words in the article's content that carry it.</summary>
    public Span? Span => Start is { } start && End is { } end ? new Span((int)start, (int)end) : null;

    /// <summary>The article's title and text, for quoting; null for an imported claim.</summary>
    public Article? Source => Text is null ? null : new Article { Id = Article ?? "", Title = Title, Text = Text };
}
