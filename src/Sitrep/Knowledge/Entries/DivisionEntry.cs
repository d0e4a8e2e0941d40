using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>What newspapers and maps say of a first-order division beyond its name; the id is GeoNames' code.</summary>
/// <param name="Name">GeoNames' name.</param>
/// <param name="Where">The state that it belongs to, ISO 3166-1 alpha-3.</param>
/// <param name="Short">How it is written after a town: <c>Mo.</c>, <c>TX</c>.</param>
/// <param name="Latitude">Degrees north of a point near its middle; null where the middle of its towns will do.</param>
/// <param name="Longitude">Degrees east of that point.</param>
public sealed record DivisionEntry(string Name, string Where, IReadOnlyList<string> Short, double? Latitude, double? Longitude) : KnowledgeEntry
{
    internal static DivisionEntry Read(Fields fields)
    {
        var at = fields.Point("at");
        return new DivisionEntry(fields.Text("name"), fields.Text("where"), fields.Texts("short"), at?.Latitude, at?.Longitude) { Id = fields.Text("id") };
    }
}
