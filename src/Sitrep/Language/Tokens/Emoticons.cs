using System.Collections.Frozen;

namespace Sitrep.Language;

/// <summary>Faces written with punctuation.</summary>
internal static class Emoticons
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Faces = new[]
    {
        ":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":P", ":p", ":/", "<3", ":-D", ":-/", ":'(", ":o", ":O", "=)", ":]", ":|", "^^", ":))", "xD",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the whole stretch is one face.</summary>
    public static bool Matches(ReadOnlySpan<char> text) => text.Length is 2 or 3 && Faces.Contains(text);
}
