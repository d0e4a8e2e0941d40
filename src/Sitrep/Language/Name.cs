using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, armed group or government body.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,

    /// <summary>A nationality or people, such as "Russian".</summary>
    Nationality,
}

/// <summary>A name in the text, as the language model sees it; what it refers to is decided later.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(int First, int End, Span Span, NameKind Kind);
