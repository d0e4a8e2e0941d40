using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What the words around a name must say for it to be a site.</summary>
internal sealed partial class NamedSites
{
    private const int LongestNounChain = 4;

    /// <summary>The token by which a site hangs in the tree, or -1 when nothing says that it is one.</summary>
    private int SiteHead(int first, int end, Sentence sentence)
    {
        // "Islamist-controlled", "UNIFIL".
        if ((IsActor(first, end) && !IsLocalArea(end, sentence)) || (end < sentence.End && IsInnerHyphen(end, sentence)))
        {
            return -1;
        }

        if (end - first >= 2 && (IsSiteNoun(end - 1) || _tokens[end - 1].Upos == Upos.NUM || (_tokens[first + 1].Form == "of" && IsSiteNoun(first))))
        {
            return _document.HeadOf(first, end);
        }

        if (IsAcronym(first, end) && !IsNumberedQuarter(first, end, sentence))
        {
            return -1;
        }

        // "Agatu local government area"
        var chain = end;
        while (chain < sentence.End && chain - end < LongestNounChain && (_tokens[chain].Upos == Upos.NOUN || (chain + 1 < sentence.End && _words.SiteAdjectives.Contains(_tokens[chain].Form) && char.IsLower(_tokens[chain].Form[0]))))
        {
            chain++;
        }

        if (chain > end && _document.Dominates(chain - 1, _document.HeadOf(first, end)))
        {
            return IsSiteNoun(chain - 1) ? chain - 1 : -1;
        }

        var before = BeforeName(first, sentence.First);
        var placed = before >= sentence.First && (_words.Locatives.Contains(_tokens[before].Form) || Words.Is(_tokens[before], "at"));
        var named = end - first >= 2 && _words.SiteBeginnings.Contains(_tokens[first].Form)
            && (placed || (before >= sentence.First && IsTaken(before, noun: false)) || !IsPerson(first, end));
        // "the residence of Aden Hashi": two names after what somebody owns are his.
        var of = before > sentence.First && Words.Is(_tokens[before], "of") && IsSiteNoun(before - 1) && !(end - first >= 2 && _words.Owned.Contains(_tokens[before - 1].Lemma));
        var standsLikePlace = before >= sentence.First && MayBeSite(first, end) && !IsPossessive(end, sentence);
        var located = standsLikePlace && _words.Locatives.Contains(_tokens[before].Form);
        var at = standsLikePlace && Words.Is(_tokens[before], "at") && !IsPerson(first, end);
        var taken = standsLikePlace && (IsTaken(before, noun: true) || (!IsPerson(first, end) && !IsNamesake(first, sentence) && IsTaken(before, noun: false)));
        var model = _names.NamedAt(SpanOf(first, end)) == NameKind.Location && !IsVictim(_document.HeadOf(first, end)) && !IsNamesake(first, sentence);
        var encircled = MayBeSite(first, end) && !IsPerson(first, end) && _document.HeadOf(first, end) is var suffering && _tokens[suffering] is { Deprel: Deprel.NsubjPass, Head: >= 0 and var verb } && _words.OnlyTowns.Contains(_tokens[verb].Lemma);
        return named || of || located || at || taken || encircled || model || IsExplained(end, sentence) ? _document.HeadOf(first, end) : -1;
    }

    /// <summary>Who is killed or seized is a person, whatever the name may be: "Diallo was killed", "shot Lahd at his house".</summary>
    private bool IsVictim(int head) => _tokens[head].Deprel is Deprel.NsubjPass or Deprel.Obj && _tokens[head].Head >= 0
        && _words.Suffering.Contains(_tokens[_tokens[head].Head].Lemma);

    /// <summary>"a teacher named Galindo", "the insecticide Nemagon": a noun before a name that is none for a place.</summary>
    private bool IsNamesake(int first, Sentence sentence) =>
        first > sentence.First && (Words.Is(_tokens[first - 1], "named") || (_tokens[first - 1].Upos == Upos.NOUN && !IsSiteNoun(first - 1)));

    /// <summary>"Agatu local government area": what only a division is called, even where a people has the name.</summary>
    private bool IsLocalArea(int end, Sentence sentence) =>
        end + 1 < sentence.End && ((Words.Is(_tokens[end], "local") && Words.Is(_tokens[end + 1], "government")) || (_words.Hint(_tokens[end].Form) == PlaceHint.District && _tokens[end].Lemma != "territory"));

    /// <summary>"the PK12 neighborhood": capitals and a figure before a noun for a part of a town.</summary>
    private bool IsNumberedQuarter(int first, int end, Sentence sentence) =>
        end == first + 1 && end < sentence.End && _tokens[first].Form.Any(char.IsAsciiDigit) && _words.Hint(_tokens[end].Form) != PlaceHint.None;

    /// <summary>The word before a name, "the", "both", directions and "nearby" left out.</summary>
    private int BeforeName(int first, int sentenceFirst)
    {
        var before = first - 1;
        while (before >= sentenceFirst && (_tokens[before].Form is "the" or "both" or "nearby" or "downtown" or "rural" || _words.Directions.Contains(_tokens[before].Form)))
        {
            before--;
        }

        return before;
    }

    /// <summary>"the assault on Taqsis", "stormed Hazrama": before a name, a noun or a verb for what is done to towns.</summary>
    private bool IsTaken(int before, bool noun) => noun
        ? _tokens[before].Form is "on" or "of" or "for" or "against" && before > 0 && _tokens[before - 1].Upos == Upos.NOUN && _words.Taking.Contains(_tokens[before - 1].Lemma)
        : _words.Taking.Contains(_tokens[before].Lemma);

    /// <summary>"Shali, the last important town held by the rebels": an apposition that says what kind of place it is.</summary>
    private bool IsExplained(int end, Sentence sentence)
    {
        if (end + 2 >= sentence.End || _tokens[end].Form != "," || _tokens[end + 1].Upos != Upos.DET)
        {
            return false;
        }

        var at = end + 2;
        while (at < sentence.End && at < end + LongestNounChain + 2 && _tokens[at].Upos is Upos.ADJ or Upos.NUM or Upos.ADV)
        {
            at++;
        }

        return at < sentence.End && _tokens[at].Upos == Upos.NOUN && (_words.Hint(_tokens[at].Form) == PlaceHint.Town || _tokens[at].Lemma is "stronghold" or "base" or "district" or "area" or "settlement" or "suburb");
    }

    private bool IsPossessive(int end, Sentence sentence) => end < sentence.End && _tokens[end].Xpos == "POS";

    /// <summary>Whether a name that stands like a place can be one: no known name, no acronym.</summary>
    private bool MayBeSite(int first, int end)
    {
        if ((_tokens[first].Upos != Upos.PROPN && end == first + 1) || _tokens[end - 1].Upos != Upos.PROPN || _tokens[end - 1].Xpos == "NNPS" || _tokens[end - 1].Form[^1] == '.')
        {
            return false;
        }

        for (var token = first; token < end; token++)
        {
            if (_names.Covering(token) is not null || _names.IsRoleNoun(token))
            {
                return false;
            }
        }

        return !IsAcronym(first, end);
    }

    private bool IsPerson(int first, int end) => _names.NamedAt(SpanOf(first, end)) == NameKind.Person;

    private bool IsAcronym(int first, int end)
    {
        var letters = _document.Article.Content.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);
        return letters.Length <= 3 || !letters.ContainsAnyInRange('a', 'z');
    }

    /// <summary>A body or people of the dictionaries, which a site noun after it does not make a place ("Hezbollah base", "the Nigerian city of Jos").</summary>
    private bool IsActor(int first, int end) =>
        _names.Covering(first) is { } known && known.End >= end
        && !Array.TrueForAll(known.Entries, static entry => entry.Person is not null || entry is { State: not null, Sense: not (NameSense.Adjective or NameSense.People) });

    private bool IsSiteNoun(int token) =>
        _words.Sites.Contains(_tokens[token].Form) || _words.Sites.Contains(_tokens[token].Lemma) || _words.Hint(_tokens[token].Form) != PlaceHint.None
        || _words.Parts.Contains(_tokens[token].Form) || _words.Features.Contains(_tokens[token].Form) || _words.Near.Contains(_tokens[token].Form)
        || _words.Directions.Contains(_tokens[token].Form);
}
