using Sitrep.Knowledge;

namespace Sitrep.Tests.Knowledge;

public class BundledKnowledgeTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadBundled();

    [Fact]
    public void Every_type_and_mode_has_its_codes()
    {
        foreach (var type in Knowledge.All<TypeEntry>())
        {
            foreach (var mode in type.Modes.Select(mode => mode.Id).Prepend(null))
            {
                var codes = Knowledge.Crosswalk.Find(type.Type, mode);
                Assert.NotNull(codes);
                Assert.Equal(mode, codes.Mode);
                Assert.NotNull(Knowledge.Crosswalk.Cameo(codes.Cameo));
            }
        }
    }

    [Theory]
    [InlineData(EventType.Assault, "aerial", "195", -10, 4)]
    [InlineData(EventType.Protest, "riot", "145", -7.5, 3)]
    [InlineData(EventType.Retreat, "ceasefire", "0871", 9, 2)]
    [InlineData(EventType.Accuse, "investigate", "090", -2, 2)]
    public void Codes_have_their_scores_and_classes(EventType type, string mode, string cameo, double goldstein, int gdelt)
    {
        var codes = Knowledge.Crosswalk.Find(type, mode)!;

        Assert.Equal(cameo, codes.Cameo);
        Assert.Equal(goldstein, Knowledge.Crosswalk.Cameo(cameo)!.Goldstein);
        Assert.Equal(gdelt, Knowledge.Crosswalk.Quads(cameo)!.Gdelt);
    }

    [Fact]
    public void Every_code_and_id_that_an_entry_names_is_defined() => Assert.Empty(KnowledgeCheck.Run(Knowledge));
}
