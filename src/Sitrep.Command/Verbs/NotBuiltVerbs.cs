using System.CommandLine;

namespace Sitrep.Command.Verbs;

/// <summary>Verbs of the contract that a later release brings; each says so.</summary>
internal static class NotBuiltVerbs
{
    private static readonly (string Name, string Does)[] Verbs =
    [
        ("watch", "Keep reading feeds, pages and folders into the ledger"),
        ("export", "Interchange files"),
        ("eval", "Precision, recall and F1 against a gold file"),
    ];

    public static IEnumerable<System.CommandLine.Command> Build() => Verbs.Select(verb => Build(verb.Name, verb.Does));

    private static System.CommandLine.Command Build(string name, string does)
    {
        var command = new System.CommandLine.Command(name, $"{does} (not built yet)") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(int (_) => throw Failure.NotBuilt(name));
        return command;
    }
}
