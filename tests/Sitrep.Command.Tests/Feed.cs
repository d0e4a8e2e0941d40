using System.Globalization;
using System.Text.Json;

namespace Sitrep.Command.Tests;

/// <summary>Feeds of reports that differ only in their numbers.</summary>
internal static class Feed
{
    private static readonly string[] Towns = ["Bamako", "Quetta", "Lima", "Nairobi", "Mosul", "Kabul", "Goma"];

    public static string Of(int articles) => string.Join('\n', Enumerable.Range(0, articles).Select(Line)) + "\n";

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"r{number}"),
        title = $"Attack in {Towns[number % Towns.Length]}",
        text = $"Gunmen killed at least {(number % 20) + 2} people in {Towns[number % Towns.Length]} on Sunday, police said. "
            + $"The president condemned the attack. Soldiers arrested three men on Monday. Reference {number}.",
        outlet = "Echo",
        published = string.Create(CultureInfo.InvariantCulture, $"2031-{(number % 12) + 1:00}-{(number % 27) + 1:00}"),
    });
}
