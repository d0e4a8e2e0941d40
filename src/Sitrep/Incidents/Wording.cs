using System.Globalization;
using Sitrep.Articles;

namespace Sitrep.Incidents;

/// <summary>The words of the sentence that tells of an event, as far as they are compared.</summary>
/// <param name="Shingles">Three words each; ascending.</param>
/// <param name="Words">Telling words by their first letters, hashed; ascending.</param>
public sealed record Wording(IReadOnlyList<uint> Shingles, IReadOnlyList<uint> Words)
{
    private const int ShortestWord = 4;
    private const int Stem = 5;
    private const int FewShingles = 8;
    private const double SharedOfMany = 0.6;
    private const double SharedOfFew = 0.8;

    /// <summary>Words that reports of any violence, talks or protest have in common, so that they tell nothing of one.</summary>
    private static readonly HashSet<string> Common = new(
        """
        about after against along also amid among another around attack attacks away back because been before being between both came
        carried clash clashes clear confirmed could country dead death deaths described died district during each early eight eleven
        fight fighters fighting five former four friday from gave government group have here hours hundreds hurt including incident
        injured into just kill killed killing last late later least less many media members monday more morning most near news night
        nine number numbers office officer officers official officials only other over people police province rebels region reported
        reports residents said same saturday says security seven several since soldiers some source sources spokesman spokeswoman state
        statement still such sunday than that their them then there these they this those three thousands thursday told took town
        tuesday twelve under until village violence wednesday week were what when where which while with witnesses would wounded year
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The wording of the sentence around a clause of an article.</summary>
    public static Wording Of(Article article, Span clause)
    {
        var sentence = SentenceAround(article.Content, clause);
        return new(Incidents.Shingles.Of(Incidents.Shingles.Words(sentence)), TellingWords(sentence));
    }

    /// <summary>Whether two sentences are one, copied or edited, so that they are no two sources.</summary>
    public static bool IsCopy(Wording one, Wording other)
    {
        var least = Math.Min(one.Shingles.Count, other.Shingles.Count);
        var needed = least < FewShingles ? SharedOfFew : SharedOfMany;
        return least > 1 && Incidents.Shingles.Containment([.. one.Shingles], [.. other.Shingles]) >= needed;
    }

    /// <summary>From the end of the sentence before to the end of this one; line breaks end sentences too.</summary>
    private static ReadOnlySpan<char> SentenceAround(string content, Span clause)
    {
        var (start, end) = (clause.Start, clause.End);
        while (start > 0 && !EndsSentence(content, start - 1))
        {
            start--;
        }

        while (end < content.Length && !EndsSentence(content, end - 1))
        {
            end++;
        }

        return content.AsSpan(start, end - start);
    }

    private static bool EndsSentence(string content, int at) => content[at] == '\n'
        || (content[at] is '.' or '!' or '?' && at + 1 < content.Length && char.IsWhiteSpace(content[at + 1])
            && at > 1 && char.IsLower(content[at - 1]) && char.IsLower(content[at - 2]));

    private static uint[] TellingWords(ReadOnlySpan<char> sentence)
    {
        var words = new List<uint>();
        var start = -1;
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetter(sentence[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = sentence[start..i].ToString().ToLower(CultureInfo.InvariantCulture);
                if (word.Length >= ShortestWord && !Common.Contains(word))
                {
                    words.Add((uint)(Incidents.Shingles.Words(word.AsSpan(0, Math.Min(Stem, word.Length)))[0] >> 32));
                }

                start = -1;
            }
        }

        return Incidents.Shingles.Distinct([.. words]);
    }
}
