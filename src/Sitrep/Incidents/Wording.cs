using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Articles;
using Sitrep.Coding;

namespace Sitrep.Incidents;

/// <summary>The words of the sentences that tell of an event, as far as they are compared.</summary>
/// <param name="Shingles">Of the sentence of its clause: three words each; ascending.</param>
/// <param name="Words">Of all its sentences and the headline: telling words by their first letters, hashed; ascending.</param>
/// <param name="Names">Likewise: names by their <see cref="NameSkeleton"/>, with the lowest bit set, as it is not in words.</param>
public sealed record Wording(uint[] Shingles, uint[] Words, uint[] Names)
{
    /// <summary>Of an event of which nothing is known but its fields.</summary>
    public static readonly Wording None = new([], [], []);

    private const int ShortestWord = 4;
    private const int Stem = 5;
    private const int CountryPrecision = 6;

    /// <summary>Characters of a report's first paragraphs.</summary>
    private const int Lead = 600;

    /// <summary>A party of more letters is a phrase that may hold the place: "the Dioura camp of the armed forces".</summary>
    private const int LongestParty = 25;

    private const int FewShingles = 8;
    private const double SharedOfMany = 0.6;
    private const double SharedOfFew = 0.8;

    /// <summary>The wording of an event.</summary>
    public static Wording Of(CodedArticle coded, Event one)
    {
        var content = coded.Article.Content;
        var common = ReportWords.Of(coded.Knowledge).Common;
        var sentence = SentenceAround(content, one.Evidence);
        Span[] told = [sentence, .. one.More.Select(clause => SentenceAround(content, clause)), new(0, coded.Article.BodyStart)];
        Span[] parties = [.. one.Actors.Concat(one.Recipients).Where(actor => actor.Id is not null || actor.Sector is not null).Select(actor => actor.Span).Where(span => span.Length < LongestParty)];
        // Where a report does not say where, it says so elsewhere: its lead has the names of its places.
        Span[] named = one.Place is null ? [.. told, new(coded.Article.BodyStart, Math.Min(content.Length, coded.Article.BodyStart + Lead))] : told;
        var names = coded.Names
            .Where(name => named.Any(span => span.Overlaps(name)) && !parties.Any(party => party.Overlaps(name)))
            .Concat(one.Place is { } place && (place.Precision < CountryPrecision || place.GeonameId is null) ? [place.Span] : [])
            .SelectMany(name => NameSkeleton.Of(coded.Article.Quote(name)))
            .ToArray();
        Span[] known = [.. coded.Names, .. one.Actors.Concat(one.Recipients).Where(actor => actor.Id is not null).Select(actor => actor.Span)];
        return new(
            Incidents.Shingles.Of(Incidents.Shingles.Words(Text(content, sentence))),
            Incidents.Shingles.Distinct([.. told.Distinct().SelectMany(span => TellingWords(content, span, known, common)).Select(word => word & ~1u)]),
            Incidents.Shingles.Distinct([.. names.Select(name => name | 1u)]));
    }

    /// <summary>Whether two sentences are one, copied or edited, so that they are no two sources.</summary>
    public static bool IsCopy(Wording one, Wording other)
    {
        var least = Math.Min(one.Shingles.Length, other.Shingles.Length);
        var needed = least < FewShingles ? SharedOfFew : SharedOfMany;
        return least > 1 && Incidents.Shingles.Containment(one.Shingles, other.Shingles) >= needed;
    }

    /// <summary>From the end of the sentence before to the end of this one; line breaks end sentences too.</summary>
    private static Span SentenceAround(string content, Span clause)
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

        return new(start, end);
    }

    /// <summary>The sentence of a clause, from its start to the clause's end or its own.</summary>
    internal static string SentenceOf(string content, Span clause, bool toEnd)
    {
        var sentence = SentenceAround(content, clause);
        return content[sentence.Start..(toEnd ? sentence.End : clause.End)];
    }

    private static bool EndsSentence(string content, int at) => content[at] == '\n'
        || (content[at] is '.' or '!' or '?' && at + 1 < content.Length && char.IsWhiteSpace(content[at + 1])
            && at > 1 && char.IsLower(content[at - 1]) && char.IsLower(content[at - 2]));

    private static ReadOnlySpan<char> Text(string content, Span span) => content.AsSpan(span.Start, span.Length);

    /// <summary>What names somebody or some place is compared as such.</summary>
    private static List<uint> TellingWords(string content, Span sentence, Span[] known, FrozenSet<string> common)
    {
        var words = new List<uint>();
        var start = -1;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i < sentence.End && char.IsLetter(content[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = content[start..i].ToLower(CultureInfo.InvariantCulture);
                var span = new Span(start, i);
                if (word.Length >= ShortestWord && !common.Contains(word) && !Array.Exists(known, name => name.Overlaps(span)))
                {
                    words.Add((uint)(Incidents.Shingles.Words(word.AsSpan(0, Math.Min(Stem, word.Length)))[0] >> 32));
                }

                start = -1;
            }
        }

        return words;
    }
}
