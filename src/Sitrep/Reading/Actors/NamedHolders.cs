using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Who of the persons that an article names holds an office that few states have: "the Foreign Secretary" in a report that names Philip
/// Hammond is he. What every state has (a president, a foreign minister) is left to the rest of the text.
/// </summary>
internal sealed class NamedHolders
{
    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly Lazy<Dictionary<string, PersonEntry?>> _holders;

    /// <param name="document">The analysed article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="names">Dictionary names in the document.</param>
    public NamedHolders(Document document, KnowledgeBase knowledge, KnownNames names)
    {
        _document = document;
        _knowledge = knowledge;
        _holders = new(() => Named(names));
    }

    /// <summary>The only one whom the article names in the office that a noun is for; null for none or several.</summary>
    public PersonEntry? Of(int head)
    {
        // "The Foreign Secretary", where the tree strings capitals together.
        var noun = Roles.At(_document, _knowledge, head) is null ? _document.Child(head, Deprel.Flat) : head;
        return noun >= 0 && Roles.At(_document, _knowledge, noun) is { Number: RoleNumber.Person } role && !Words.IsPlural(_document.Tokens[noun]) && !_document.HasChild(head, Deprel.NmodPoss)
            ? _holders.Value.GetValueOrDefault(string.Join(' ', role.Noun)) : null;
    }

    private Dictionary<string, PersonEntry?> Named(KnownNames names)
    {
        var found = new Dictionary<string, PersonEntry?>(StringComparer.OrdinalIgnoreCase);
        var common = _knowledge.WordSet("offices-of-every-state");
        foreach (var name in names.All)
        {
            if (name.Best?.Person is not { } person || (_document.Article.PublishedOn is { } day ? person.OfficeAbout(day) : person.Offices.Count > 0 ? person.Offices[^1] : null) is not { } office)
            {
                continue;
            }

            var title = office.Title.ToLowerInvariant();
            string[] keys = title.StartsWith("secretary of ", StringComparison.Ordinal) ? [title, $"{title["secretary of ".Length..]} secretary", "secretary"] : [title];
            foreach (var key in keys)
            {
                if (!common.Contains(key))
                {
                    found[key] = !found.TryGetValue(key, out var other) || other?.Id == person.Id ? person : null;
                }
            }
        }

        return found;
    }
}
