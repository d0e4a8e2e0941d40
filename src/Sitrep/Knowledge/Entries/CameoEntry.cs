using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A CAMEO code; the id is the code, a string of two to four digits.</summary>
public sealed record CameoEntry : KnowledgeEntry
{
    /// <summary>CAMEO's own name for it.</summary>
    public required string Name { get; init; }

    /// <summary>Goldstein score, -10 to 10.</summary>
    public required double Goldstein { get; init; }

    internal static CameoEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Goldstein = fields.Number("goldstein") ?? throw fields.Mistake("'goldstein' is missing"),
    };
}
