using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>A name of the dictionaries that stands in a document.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Entries">Everything that the name can mean.</param>
internal sealed record KnownName(int First, int End, Span Span, NameEntry[] Entries)
{
    /// <summary>The name in full as the dictionary has it.</summary>
    public string DisplayName => Entries[0].Alias;

    /// <summary>What it most likely means.</summary>
    public NameEntry? Best => Entries.Length == 0 ? null : Entries[0];
}

/// <summary>All dictionary names of a document, longest first, without overlap.</summary>
internal sealed class KnownNames
{
    /// <summary>Letters of an acronym that is known by how it is written.</summary>
    internal const int LongestAcronym = 4;

    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly List<KnownName> _names;
    private readonly int[] _covering;

    /// <summary>Finds the names.</summary>
    public KnownNames(Document document, KnowledgeBase knowledge)
    {
        _document = document;
        _knowledge = knowledge;
        var tokens = document.Tokens;
        _covering = new int[tokens.Length];
        var forms = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            forms[i] = tokens[i].Form;
        }

        var found = new List<KnownName>();
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.First; at < sentence.End;)
            {
                var length = StartsName(forms, at)
                    ? knowledge.Names.Longest(forms.AsSpan(0, sentence.End), at, out var entries)
                    : Nothing(out entries);
                if (length == 0 || (entries[0].Sense == NameSense.Capital && (IsBehindParticle(forms, at) || IsOtherTown(forms[at], entries[0].Alias))) || IsNumberOfThings(forms, at, length) || IsPartOfContinent(forms, at, length) || IsAnyOne(forms, at, length) || IsArticle(forms, at, length, entries) || IsPartOfLand(forms, at, length, entries) || IsNationalBody(forms, at, length, entries) || IsOfNumberedUnit(forms, at, entries) || IsDay(forms, at, length, entries) || IsGivenName(at, length, entries) || IsWithoutArticle(forms.AsSpan(0, sentence.End), at, length))
                {
                    at++;
                    continue;
                }

                if (OtherHalf(forms, at, length, entries) is { Length: > 0 } other)
                {
                    found.RemoveAll(name => name.First == at - 2);
                    found.Add(new KnownName(at - 2, at - 1, tokens[at - 2].Span, other));
                }

                var meant = length == 1 ? AsSpelled(forms[at], entries) : entries.ToArray();
                if (meant.Length > 0)
                {
                    found.Add(new KnownName(at, at + length, new Span(tokens[at].Start, tokens[at + length - 1].End), meant));
                }

                at += length;
            }
        }

        AddHalves(found);
        AddTransliterated(found);
        _names = NameChoice.Settle(document, knowledge, found);
        for (var i = 0; i < _names.Count; i++)
        {
            _covering.AsSpan(_names[i].First, _names[i].End - _names[i].First).Fill(i + 1);
        }
    }

    /// <summary>The names of persons, bodies and states that the trees tore apart; a title before a name may be no part of it.</summary>
    public StandIn[] Torn()
    {
        List<StandIn>? torn = null;
        var tokens = _document.Tokens;
        foreach (var name in _names)
        {
            if (name.End - name.First > 1 && name.Best is { Sense: NameSense.Name } known && (name.End == tokens.Length || tokens[name.End].Upos != Upos.PROPN || known.Person is not null)
                && !(known.Person is not null && (tokens[name.First].Form == "Crown" || EnglishWords.Titles.Contains(tokens[name.First].Form) || _knowledge.Roles.Nouns(tokens[name.First].Form.ToLowerInvariant()).Length > 0)) && StandIn.IsTorn(tokens, name.First, name.End))
            {
                (torn ??= []).Add(new(name.First, name.End, known.Person is not null ? NameKind.Person : known.State is not null ? NameKind.Location : NameKind.Organisation));
            }
        }

        return torn is null ? [] : [.. torn];
    }

    /// <summary>"Mocimboa da Praia": the end of a longer name is no capital.</summary>
    private static bool IsBehindParticle(string[] forms, int at) => at > 1 && forms[at - 1] is "da" or "de" or "do" or "dos" or "del" or "di" && char.IsUpper(forms[at - 2][0]);

    /// <summary>"Kuito" is a town of Angola, and Quito is written with its own letter.</summary>
    private static bool IsOtherTown(string form, string capital) =>
        char.IsAsciiLetter(form[0]) && char.IsAsciiLetter(capital[0]) && char.ToUpperInvariant(form[0]) != char.ToUpperInvariant(capital[0]);

    /// <summary>The dictionaries.</summary>
    public KnowledgeBase Knowledge => _knowledge;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<KnownName> All => _names;

    /// <summary>The name that a token is part of.</summary>
    public KnownName? Covering(int token) => _covering[token] == 0 ? null : _names[_covering[token] - 1];

    /// <summary>Whether a modifier is a role of its own: "rebel" in "rebel shelling", not "humanitarian" in "humanitarian aid".</summary>
    public bool IsRoleModifier(int token) => Roles.At(_document, _knowledge, token) is { Sector: not null }
        && !_knowledge.WordSet("modifier-of-kind").Contains(_document.Tokens[token].Lemma.ToLowerInvariant());

    /// <summary>Whether a verb only says that its subject happens: "clashes erupted", "talks took place".</summary>
    public bool IsVerbOfHappening(int token) => _document.Tokens[token].Upos == Upos.VERB && _knowledge.WordSet("verbs-of-happening").Contains(_document.Tokens[token].Lemma);

    /// <summary>Whether a word is a noun for a kind of actor: "Governor" as well as "governor".</summary>
    public bool IsRoleNoun(int token) =>
        _document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN && _knowledge.Roles.Nouns(_document.Tokens[token].Form.ToLowerInvariant()).Length > 0;

    /// <summary>Whether a noun names one person by role: "cleric", "minister", "soldier".</summary>
    public bool IsPersonRole(int token) => Roles.At(_document, _knowledge, token) is { Number: RoleNumber.Person };

    /// <summary>Whether a noun is for a body: "ministry", "directorate", "command".</summary>
    public bool IsBodyRole(int token) => Roles.At(_document, _knowledge, token) is { Number: RoleNumber.Body };

    /// <summary>What the language model takes the name within a stretch for.</summary>
    public NameKind? NamedAt(Span span)
    {
        int low = 0, high = _document.Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_document.Names[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _document.Names.Length && _document.Names[low].Span.Overlaps(span) ? _document.Names[low].Kind : null;
    }

    /// <summary>"an Islamic movement" is any, "the Islamic Movement" one.</summary>
    private static bool IsAnyOne(string[] forms, int at, int length) => at > 0 && length > 1 && forms[at - 1] is "a" or "an" or "A" or "An" && char.IsLower(forms[at + length - 1][0]);

    /// <summary>"A land mine" begins with an article, whatever it may spell: only a name that has the article itself does.</summary>
    private static bool IsArticle(string[] forms, int at, int length, ReadOnlySpan<NameEntry> entries) =>
        length > 1 && forms[at] is "A" or "a" && !entries[0].Alias.StartsWith("A ", StringComparison.Ordinal);

    /// <summary>"the Horn of Africa": a surname has no article, unless it says whose something is.</summary>
    private static bool IsPartOfLand(string[] forms, int at, int length, ReadOnlySpan<NameEntry> entries)
    {
        if (length != 1 || at == 0 || at + 2 >= forms.Length || forms[at - 1] is not ("the" or "The") || forms[at + 1] != "of" || !char.IsUpper(forms[at + 2][0]))
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (entry.Sense != NameSense.Surname)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The National Coalition": a longer name begins behind the article than with it.</summary>
    private bool IsWithoutArticle(ReadOnlySpan<string> forms, int at, int length) =>
        length > 1 && forms[at].Equals("the", StringComparison.OrdinalIgnoreCase) && StartsName(forms, at + 1) && _knowledge.Names.Longest(forms, at + 1, out _) >= length;

    /// <summary>"the 8th Guards Corps", "33rd Parachute Regiment": a unit with a number is another than the body of its last words.</summary>
    private static bool IsOfNumberedUnit(string[] forms, int at, ReadOnlySpan<NameEntry> entries) =>
        at > 0 && entries[0].Actor is { Kind: ActorKind.Army } && UnitNames.IsOrdinal(forms[at - 1]);

    /// <summary>"Karen Bass": a people's name that is the first of a person's.</summary>
    private bool IsGivenName(int at, int length, ReadOnlySpan<NameEntry> entries)
    {
        if (length != 1 || entries[0].People is null)
        {
            return false;
        }

        var index = NounPhrases.NameAt(_document, at);
        return index >= 0 && _document.Names[index] is { Kind: NameKind.Person } name && name.First == at && name.End - at > 1;
    }

    /// <summary>"MOGADISHU, May 20": a month, whoever is called so.</summary>
    private static bool IsDay(string[] forms, int at, int length, ReadOnlySpan<NameEntry> entries) =>
        length == 1 && entries[0].Sense == NameSense.Surname && forms[at] is "May" or "March" or "April" or "June" or "August"
        && ((at + 1 < forms.Length && char.IsAsciiDigit(forms[at + 1][0])) || (at > 0 && (char.IsAsciiDigit(forms[at - 1][0]) || forms[at - 1] is "in" or "In" or "since" or "until" or "last" or "next" or "early" or "late" or "mid" or "during")));

    /// <summary>"South Korea … the North": the half of a land that the article names, of which the dictionaries have the other half too.</summary>
    private void AddHalves(List<KnownName> found)
    {
        var tokens = _document.Tokens;
        List<string> lands = [.. found.Where(name => name.Best?.State is { } state && name.End - name.First == 2 && state.Name[..^1].StartsWith(tokens[name.First].Form + " ", StringComparison.Ordinal) && tokens[name.First].Form is "North" or "South").Select(static name => name.Best!.State!.Name[6..]).Distinct()];
        if (lands is not [var land])
        {
            return;
        }

        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Form is "North" or "South" && tokens[at - 1].Form is "the" or "The" && (at < 2 || tokens[at - 2].Form is not ("in" or "In")) && (at + 1 == tokens.Length || (!char.IsUpper(tokens[at + 1].Form[0]) && tokens[at + 1].Form is not ("-" or "of")))
                && Half(tokens[at].Form, land) is { Length: > 0 } half && Half(tokens[at].Form == "North" ? "South" : "North", land).Length > 0)
            {
                found.RemoveAll(name => name.First == at);
                found.Add(new KnownName(at, at + 1, tokens[at].Span, half));
            }
        }

        found.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>The state that a direction and a land name together.</summary>
    private NameEntry[] Half(string direction, string land) =>
        _knowledge.Names.Longest([direction, land], 0, out var entries) == 2 ? [.. entries.ToArray().Where(static entry => entry is { State: not null, Sense: NameSense.Name })] : [];

    /// <summary>Bodies that the text transliterates in a way of its own, where the language model sees a name.</summary>
    private void AddTransliterated(List<KnownName> found)
    {
        var count = found.Count;
        var next = 0;
        var known = TransliteratedNames.Of(_knowledge);
        foreach (var name in _document.Names)
        {
            while (next < count && found[next].End <= name.First)
            {
                next++;
            }

            if (name.End - name.First > 1 && (next == count || found[next].First >= name.End) && known.Find(_document.Article.Quote(name.Span)) is { } entry)
            {
                found.Add(new KnownName(name.First, name.End, name.Span, [entry]));
            }
        }

        if (found.Count > count)
        {
            found.Sort(static (left, right) => left.First.CompareTo(right.First));
        }
    }

    /// <summary>"the US National Security Council" is not that of the United Nations, the "Democratic National Rally" not the National Rally.</summary>
    private bool IsNationalBody(string[] forms, int at, int length, ReadOnlySpan<NameEntry> entries) =>
        at > 0 && char.IsUpper(forms[at - 1][0])
        && ((entries[0].Actor is { Country: "UNO" or "IGO" } && _knowledge.WordSet("of-one-state").Contains(forms[at - 1]))
            || (entries[0].Actor is { Kind: ActorKind.Party } && _knowledge.WordSet("words-of-party-names").Contains(forms[at - 1]))
            // "the National Observatory" is not the one that a single word names.
            || (length == 1 && entries[0].Actor is not null && forms[at].Any(char.IsLower) && forms[at - 1] is "National" or "Federal" or "Provincial" or "Regional"));

    /// <summary>An acronym is another name where a text spells it otherwise: "Aqeel" is not AKEL, "Akel" is; JEM is of Sudan, JeM of Pakistan.</summary>
    private static NameEntry[] AsSpelled(string form, ReadOnlySpan<NameEntry> entries)
    {
        var kept = entries.ToArray();
        if (kept.Length > 1 && form.Length <= LongestAcronym && Array.Exists(kept, entry => entry.Actor is not null && entry.Alias == form))
        {
            return [.. kept.Where(entry => entry.Actor is null || entry.Alias == form)];
        }

        return Array.Exists(kept, entry => IsOtherThanAcronym(form, entry.Alias)) ? [.. kept.Where(entry => !IsOtherThanAcronym(form, entry.Alias))] : kept;
    }

    private static bool IsOtherThanAcronym(string form, string alias) =>
        !alias.Any(char.IsLower) && alias.All(static letter => char.IsAsciiLetter(letter) || letter == '-')
        && !alias.Replace("-", "", StringComparison.Ordinal).Equals(form.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>"North and South Korea": what the first word means with the rest of the name; empty where that is no state.</summary>
    private NameEntry[] OtherHalf(string[] forms, int at, int length, ReadOnlySpan<NameEntry> entries)
    {
        var directions = _knowledge.WordsInAnyCase("place-direction");
        if (length != 2 || at < 2 || entries[0].State is null || forms[at - 1] is not ("and" or "or" or "&" or "AND") || !char.IsUpper(forms[at - 2][0]) || !directions.Contains(forms[at]) || !directions.Contains(forms[at - 2]))
        {
            return [];
        }

        string[] name = [forms[at - 2], forms[at + 1]];
        return _knowledge.Names.Longest(name, 0, out var other) == length && other[0].State is not null ? other.ToArray() : [];
    }

    /// <summary>"24 hours" counts, "24 Hours" is a newspaper.</summary>
    private static bool IsNumberOfThings(string[] forms, int at, int length) =>
        char.IsAsciiDigit(forms[at][0]) && char.IsAsciiDigit(forms[at][^1]) && (length == 1 ? forms[at].All(char.IsAsciiDigit) : char.IsAsciiLetterLower(forms[at + 1][0]));

    /// <summary>"Central America" is more than one state.</summary>
    private static bool IsPartOfContinent(string[] forms, int at, int length) =>
        length == 1 && at > 0 && forms[at] == "America" && forms[at - 1] is "Central" or "South" or "Latin" or "North" or "Meso";

    /// <summary>A capital or figure, or an article that a hyphen joins to a name: "al-Qaeda".</summary>
    private static bool StartsName(ReadOnlySpan<string> forms, int at) =>
        char.IsUpper(forms[at][0]) || char.IsDigit(forms[at][0])
        || (forms[at].Length is 2 or 3 && at + 2 < forms.Length && forms[at + 1] == "-" && char.IsUpper(forms[at + 2][0]));

    private static int Nothing(out ReadOnlySpan<NameEntry> entries)
    {
        entries = default;
        return 0;
    }
}
