using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>The quad class of a CAMEO root code, for which three incompatible tables are in use.</summary>
/// <param name="Gdelt">GDELT 2.0: 1 to 4.</param>
/// <param name="Icews">ICEWS: 1 to 4.</param>
/// <param name="Phoenix">Phoenix: 0 to 4.</param>
public sealed record QuadEntry(int Gdelt, int Icews, int Phoenix) : KnowledgeEntry
{
    internal static QuadEntry Read(Fields fields)
    {
        int Quad(string key) => fields.Integer(key) ?? throw fields.Mistake($"'{key}' is missing");
        return new QuadEntry(Quad("gdelt"), Quad("icews"), Quad("phoenix")) { Id = fields.Text("id") };
    }
}
