using Spectre.Console;

namespace Sitrep.Command.Output;

/// <summary>Messages to the user, on standard error.</summary>
internal static class Messages
{
    /// <summary>Set while a progress bar is drawn, so that messages stand above it.</summary>
    public static IAnsiConsole? Beside { get; set; }

    public static void Error(string text) => Write($"sitrep: {Printable(text)}");

    public static void Note(bool quiet, string text)
    {
        if (!quiet)
        {
            Error(text);
        }
    }

    /// <summary>The text without control characters: names of files and words of articles must not steer a terminal.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text;

    private static void Write(string line)
    {
        if (Beside is { } console)
        {
            console.WriteLine(line);
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }
}
