using System.Text.Json;

namespace Sitrep.Command.Tests;

/// <summary>A ledger of three reports, two of whose incidents are merged, for tests that only look at it.</summary>
public sealed class ReviewedLedger : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReviewedLedger()
    {
        Program.RunWith(Feed.Of(3), "add", "-", "--db", Path);
        var ids = Program.Run("incidents", "--db", Path).Lines.Select(line => Text(line, "id")).ToArray();
        Program.Run("merge", ids[0], ids[1], "--reason", "=HYPERLINK(\"x\")", "--author", "Ann", "--db", Path);
    }

    /// <summary>Where it is.</summary>
    public string Path => _folder["war.db"];

    /// <summary>A field of a JSON object; empty when it has none.</summary>
    public static string Text(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
    }

    public void Dispose() => _folder.Dispose();
}
