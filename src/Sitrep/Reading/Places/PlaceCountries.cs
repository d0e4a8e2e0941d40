using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>The states in which the places of a document lie, for what acts there: "Harasta rebels", "the Texas Rangers".</summary>
internal sealed class PlaceCountries
{
    private readonly string?[] _at;

    /// <param name="document">The document.</param>
    /// <param name="places">Its places.</param>
    /// <param name="divisionOf">The state that alone has a first-order division of a name.</param>
    public PlaceCountries(Document document, IReadOnlyList<PlaceMention> places, Func<string, string?> divisionOf)
    {
        _at = new string?[document.Tokens.Length];
        foreach (var place in places)
        {
            _at.AsSpan(place.First, place.End - place.First).Fill(place.Named.Country);
        }

        foreach (var name in document.Names)
        {
            // "Vermont Air National Guard": the place is a part of the name.
            if (name.Kind == NameKind.Organisation && name.End - name.First > 1 && _at[name.First] is null && document.Tokens[name.First].Upos == Upos.PROPN)
            {
                _at[name.First] = divisionOf(document.Tokens[name.First].Form);
            }
        }
    }

    /// <summary>The state of the place that a token names or is a part of.</summary>
    public string? At(int token) => _at[token];
}
