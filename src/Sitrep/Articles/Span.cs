namespace Sitrep.Articles;

/// <summary>A stretch of an article's <see cref="Article.Content"/>.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
/// <remarks>
/// Content is the title, when there is one, and then the text. What leaves the program counts in the
/// text, or in the title and says so; <see cref="Article.InTitle"/> and <see cref="Article.BodyStart"/>
/// convert between the two.
/// </remarks>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether no character is covered.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether the two stretches share at least one character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within this stretch.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>The least stretch that covers both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
