namespace Sitrep.Tests.Knowledge;

public class OutletLexiconTests
{
    [Theory]
    [InlineData("Tasnim", "tasnim")]
    [InlineData("tasnim news agency", "tasnim")]
    [InlineData("https://www.tasnimnews.com/en/news/1", "tasnim")]
    [InlineData("en.tasnimnews.com", "tasnim")]
    [InlineData("nottasnimnews.com", null)]
    [InlineData("", null)]
    public void An_outlet_is_found_by_name_domain_and_address(string text, string? id)
    {
        using var folder = new KnowledgeFolder().Add(
            "world/outlets.yaml", "- {id: tasnim, name: Tasnim News Agency, aliases: [Tasnim], domains: [tasnimnews.com], kind: agency, country: IRN, state: true}");

        Assert.Equal(id, folder.Read().Outlets.Find(text)?.Id);
    }
}
