using Sitrep.Articles;
using Sitrep.Knowledge;

namespace Sitrep.Reading;

/// <summary>How much a document speaks of each state: its names, people, bodies, capital and persons, and its outlet.</summary>
internal sealed class PlaceEvidence
{
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Country), double> _own = [];

    public PlaceEvidence(Article article, KnownNames names, KnowledgeBase knowledge)
    {
        foreach (var known in names.All)
        {
            var name = article.Quote(known.Span);
            foreach (var entry in known.Entries)
            {
                Add(name, entry, 1.0 / known.Entries.Length);
            }
        }

        if (article.Outlet is { } outlet && knowledge.Outlets.Find(outlet)?.Country is { } country)
        {
            Add("", country, 0.5);
        }
    }

    /// <summary>Weight of a state, 0 when it is not spoken of, without what one name says: no name is evidence for itself.</summary>
    public double Of(string country, string name) =>
        Math.Max(0, _weights.GetValueOrDefault(country) - _own.GetValueOrDefault((name, country)));

    private void Add(string name, NameEntry entry, double share)
    {
        switch (entry.Entry)
        {
            case StateEntry state:
                Add(name, state.Id, share * (entry.Sense is NameSense.Capital ? 0.5 : 1));
                break;
            case ActorEntry actor:
                foreach (var where in actor.Where.Count > 0 ? actor.Where : actor.Country is { } home ? [home] : [])
                {
                    Add(name, where, share / Math.Sqrt(Math.Max(1, actor.Where.Count)));
                }

                break;
            case PeopleEntry people:
                foreach (var where in people.Where)
                {
                    Add(name, where, share * 0.5 / people.Where.Count);
                }

                break;
            case PersonEntry { Country: { } home }:
                Add(name, home, share * 0.3);
                break;
        }
    }

    private void Add(string name, string country, double weight)
    {
        _weights[country] = _weights.GetValueOrDefault(country) + weight;
        _own[(name, country)] = _own.GetValueOrDefault((name, country)) + weight;
    }
}
