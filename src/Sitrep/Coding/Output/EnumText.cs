using System.Text;

namespace Sitrep.Coding;

/// <summary>The words by which the members of an enumeration go in output: lower case, joined by hyphens (<c>social-media</c>).</summary>
/// <typeparam name="T">An enumeration whose values count from 0 without a gap.</typeparam>
public static class EnumText<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Texts = [.. Values.Select(value => Hyphenated(value.ToString()))];

    /// <summary>The words for a member.</summary>
    public static string Of(T value) => Texts[Array.IndexOf(Values, value)];

    /// <summary>The member that goes by these words, in whatever case.</summary>
    /// <exception cref="FormatException">No member goes by them.</exception>
    public static T Parse(string? text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is none of {string.Join(", ", Texts)}");

    /// <summary>Whether a member goes by these words, in whatever case.</summary>
    public static bool TryParse(string? text, out T value)
    {
        var index = Array.FindIndex(Texts, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
