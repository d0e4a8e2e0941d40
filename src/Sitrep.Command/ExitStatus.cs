namespace Sitrep.Command;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitStatus
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was wrong, or asks for what is not built.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some input was refused.</summary>
    public const int Partial = 3;

    /// <summary>Stopped by the user, cleanly.</summary>
    public const int Interrupted = 130;
}
