using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>Where a state or territory lies; the id is that of its <see cref="StateEntry"/>.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2; null for states that are gone.</param>
/// <param name="Latitude">Of a reference point near its centre, degrees north.</param>
/// <param name="Longitude">Of that point, degrees east.</param>
/// <param name="Area">In square kilometres.</param>
public sealed record CountryEntry(string? Iso2, double Latitude, double Longitude, int Area) : KnowledgeEntry
{
    internal static CountryEntry Read(Fields fields)
    {
        var (latitude, longitude) = fields.Point("at") ?? throw fields.Mistake("'at' is missing");
        return new CountryEntry(fields.OptionalText("iso2"), latitude, longitude, fields.Integer("km2") ?? 0) { Id = fields.Text("id") };
    }
}
