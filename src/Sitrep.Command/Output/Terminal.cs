namespace Sitrep.Command.Output;

/// <summary>What the standard streams are connected to, and what may be sent there.</summary>
internal static class Terminal
{
    private const int DefaultWidth = 100;

    public static bool Input => !Console.IsInputRedirected;

    public static bool Output => !Console.IsOutputRedirected;

    /// <summary>Whether standard error may carry something that moves.</summary>
    public static bool Animated => !Console.IsErrorRedirected && !IsDumb;

    /// <summary>Whether colours are wanted (no-color.org).</summary>
    public static bool Colours => !IsDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Columns of the terminal that takes the output.</summary>
    public static int Width => Output && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";
}
