using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Of which state forces and officers are where their own words do not say: of the only one whose forces the article names.</summary>
internal sealed class NamedForces
{
    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly KnownNames _names;
    private readonly Lazy<string?> _state;

    /// <param name="document">The analysed article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="names">Dictionary names in the document.</param>
    public NamedForces(Document document, KnowledgeBase knowledge, KnownNames names)
    {
        _document = document;
        _knowledge = knowledge;
        _names = names;
        _state = new(ForcesNamed);
    }

    /// <summary>The one state whose forces the article names; null for none or several.</summary>
    public string? State => _state.Value;

    /// <summary>"Coalition advisers", "allied forces": of no one state.</summary>
    public bool AreOfSeveral(int head)
    {
        var phrase = _document.NounPhrase(head);
        for (var i = head; i >= 0 && _document.Tokens[i].Start >= phrase.Start; i--)
        {
            if (_knowledge.WordSet("of-several-states").Contains(_document.Tokens[i].Lemma.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Israeli tanks entered the town; gunmen and troops exchanged fire": the one state whose forces the sentence names before those who act.</summary>
    public string? Beside(int head)
    {
        var role = _document.Tokens[head].Deprel == Deprel.Conj ? _document.Tokens[head].Head : head;
        return role >= 0 && _document.Tokens[role].Deprel == Deprel.Nsubj && !AreOfSeveral(head) ? ForcesNamed(_document.Sentences[_document.SentenceOf(head)].First, head) : null;
    }

    private string? ForcesNamed() => ForcesNamed(0, _document.Tokens.Length);

    private string? ForcesNamed(int first, int end)
    {
        string? only = null;
        foreach (var name in _names.All)
        {
            var country = name.First < first || name.End > end ? null : name.Best switch
            {
                { Actor: { Sector: "MIL" } body } => body.Country,
                { State: { } state } when name.End < _document.Tokens.Length && Roles.At(_document, _knowledge, name.End) is { Sector: "MIL" } => state.Id,
                { Person: { } person } when name.First > 0 && Roles.At(_document, _knowledge, name.First - 1) is { Sector: "MIL" } => person.Country,
                _ => null,
            };
            if (country is not { Length: 3 } or "IGO" or "NGO" or "IMG" or "UNO")
            {
                continue;
            }

            if (only is not null && only != country)
            {
                return null;
            }

            only = country;
        }

        return only;
    }
}
