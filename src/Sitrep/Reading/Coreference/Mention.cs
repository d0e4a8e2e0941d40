using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>How a text speaks of somebody or something.</summary>
public enum MentionForm : byte
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a noun that introduces or leaves open who: "an official", "rebels".</summary>
    Noun,

    /// <summary>By a noun that points back: "the official", "this group", "their release".</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>What sort of thing is spoken of.</summary>
public enum MentionClass : byte
{
#pragma warning disable CS1591 // The names mean what they say.
    Unknown, Person, Group, Place, Thing,
#pragma warning restore CS1591
}

/// <summary>Words that speak of somebody or something.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Head">Index of the head.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Form">How they speak of it.</param>
/// <param name="Class">What sort of thing it is.</param>
/// <param name="IsPlural">Whether several are meant.</param>
/// <param name="Gender">'m' or 'f' where a title, noun or pronoun tells; else ' '.</param>
public sealed record Mention(int First, int End, int Head, Span Span, MentionForm Form, MentionClass Class, bool IsPlural, char Gender);
