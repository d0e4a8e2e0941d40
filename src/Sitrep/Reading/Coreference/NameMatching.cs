using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Whether two names name the same: equal words, a short form, initials, or one entry of the dictionary.</summary>
internal static class NameMatching
{
    /// <summary>Compares an earlier name with a later one, each with its <see cref="Words"/>.</summary>
    public static bool Same(KnownNames known, Mention earlier, string[] first, Mention later, string[] second)
    {
        var surnameOf = earlier.Class == MentionClass.Person && second.Length == 1 && first.Length > 1 && later.Class != MentionClass.Place;
        if ((!CoreferenceReader.Agree(earlier.Class, later.Class) && !surnameOf) || (earlier.Gender != later.Gender && earlier.Gender != ' ' && later.Gender != ' '))
        {
            return false;
        }

        if (first.SequenceEqual(second, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var surname = earlier.Class == MentionClass.Person && second.Length == 1 && first.Length > 1 && first[^1].Equals(second[0], StringComparison.OrdinalIgnoreCase);
        if (known.Covering(earlier.Head)?.Entries is [var one, ..] && known.Covering(later.Head)?.Entries is [var other, ..])
        {
            return one.Entry.Id == other.Entry.Id || (surname && other.Person is not null);
        }

        if (surname)
        {
            return true;
        }

        return later.Class switch
        {
            MentionClass.Person => Short(first, second),
            MentionClass.Place => false,
            _ => Initials(first, second) || Initials(second, first) || (second.Length > 1 && first.Length > second.Length && first.AsSpan()[^second.Length..].SequenceEqual(second)),
        };
    }

    /// <summary>A surname or first name alone after the full name; two full names must share both.</summary>
    private static bool Short(string[] earlier, string[] later) =>
        later.Length == 1 ? earlier.Contains(later[0], StringComparer.OrdinalIgnoreCase)
        : earlier.Length == 1 ? later[^1].Equals(earlier[0], StringComparison.OrdinalIgnoreCase)
        : earlier[^1].Equals(later[^1], StringComparison.OrdinalIgnoreCase) && earlier[0].Equals(later[0], StringComparison.OrdinalIgnoreCase);

    private static bool Initials(string[] full, string[] shorter)
    {
        if (shorter.Length != 1 || shorter[0].Length < 2 || full.Length < 2)
        {
            return false;
        }

        var letters = shorter[0].Replace(".", "", StringComparison.Ordinal);
        var capitals = full.Where(word => char.IsUpper(word[0])).ToArray();
        return letters.Length == capitals.Length && letters.Zip(capitals).All(pair => pair.First == pair.Second[0]);
    }

    /// <summary>The words of a name that tell it from others: without titles and marks.</summary>
    public static string[] Words(Token[] tokens, Mention mention)
    {
        var words = new List<string>(mention.End - mention.First);
        for (var i = mention.First; i < mention.End; i++)
        {
            var form = tokens[i].Form;
            if (char.IsLetterOrDigit(form[0]) && form is not ("the" or "The" or "Mr." or "Mrs." or "Ms." or "Dr." or "Gen." or "Sen." or "President" or "Mr" or "Ms"))
            {
                words.Add(form);
            }
        }

        return words.Count == 0 ? [tokens[mention.Head].Form] : [.. words];
    }
}
