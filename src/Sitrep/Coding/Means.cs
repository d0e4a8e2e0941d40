using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>A weapon that the text names, by the list of <c>en/words.yaml</c> that has it.</summary>
/// <param name="Word">The list's word: "car bomb".</param>
/// <param name="Mode">PLOVER's mode of ASSAULT for it.</param>
internal readonly record struct Weapon(string Word, string Mode);

/// <summary>With which weapon an ASSAULT is done: its subject ("mortar shells hit"), what is fired or thrown, or a phrase with "in", "by", "with", "using".</summary>
internal sealed class Means
{
    private const string Prefix = "weapons-";
    private const int LongestWord = 4;

    private static readonly string[] Prepositions = ["with", "by", "in", "from", "of", "using", "during", "through", "under"];

    private readonly Dictionary<string, Weapon> _weapons = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _launching;

    public Means(KnowledgeBase knowledge)
    {
        foreach (var list in knowledge.All<WordListEntry>())
        {
            if (list.Id.StartsWith(Prefix, StringComparison.Ordinal))
            {
                foreach (var word in list.Words)
                {
                    _weapons.TryAdd(word, new Weapon(word, list.Id[Prefix.Length..]));
                }
            }
        }

        _launching = [.. knowledge.Words("launching")];
    }

    /// <summary>Gives a candidate its weapon, and the weapon's mode where the predicate says none or the weapon is what it fires.</summary>
    public void Read(Document document, Candidate candidate)
    {
        if (candidate.Type != EventType.Assault)
        {
            return;
        }

        var isVerb = candidate.Entry.Part != PredicatePart.Noun;
        var launched = isVerb && _launching.Contains(document.Tokens[candidate.Head].Lemma) ? Launched(document, candidate) : null;
        candidate.Weapon = launched ?? OfWords(document, candidate) ?? (isVerb ? Subject(document, candidate) : null) ?? Phrase(document, candidate);
        if (candidate.Weapon is { } weapon && (candidate.Mode is null || launched is not null) && candidate.Mode != weapon.Mode)
        {
            candidate.Mode = weapon.Mode;
            candidate.Trace.Add($"{Prefix}{weapon.Mode}: {weapon.Word}");
        }
    }

    private Weapon? Launched(Document document, Candidate candidate)
    {
        foreach (var word in candidate.Words)
        {
            if (word != candidate.Head && At(document, word) is { } fired)
            {
                return fired;
            }
        }

        return At(document, Arguments.Object(document, candidate.Head));
    }

    private Weapon? OfWords(Document document, Candidate candidate)
    {
        foreach (var word in candidate.Words)
        {
            if (document.Tokens[word].Upos is Upos.NOUN or Upos.PROPN && At(document, word) is { } weapon)
            {
                return weapon;
            }
        }

        return null;
    }

    private Weapon? Subject(Document document, Candidate candidate) => At(document, Arguments.Subject(document, candidate.Anchor));

    private Weapon? Phrase(Document document, Candidate candidate)
    {
        foreach (var preposition in Prepositions)
        {
            if (At(document, Arguments.Oblique(document, candidate.Anchor, preposition)) is { } weapon)
            {
                return weapon;
            }
        }

        // "attacked the village using machetes"
        foreach (var child in document.ChildrenOf(candidate.Anchor))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Advcl, Lemma: "use" } && At(document, document.Child(child, Deprel.Obj)) is { } used)
            {
                return used;
            }
        }

        return null;
    }

    /// <summary>The weapon that a noun names, the longest word first: "car bomb" before "bomb".</summary>
    private Weapon? At(Document document, int token)
    {
        if (token < 0)
        {
            return null;
        }

        var sentence = document.Sentences[document.SentenceOf(token)];
        for (var length = Math.Min(LongestWord, token - sentence.First + 1); length > 0; length--)
        {
            var first = token - length + 1;
            var before = length == 1 ? "" : document.Article.Content[document.Tokens[first].Start..document.Tokens[token].Start];
            if (_weapons.TryGetValue(before + document.Tokens[token].Lemma, out var weapon)
                || _weapons.TryGetValue(before + document.Tokens[token].Form, out weapon))
            {
                return weapon;
            }
        }

        // "two bombs", "a bomb and a grenade": what is counted or coordinated stands below.
        var coordinate = document.Child(token, Deprel.Conj);
        return coordinate > token ? At(document, coordinate) : null;
    }
}
