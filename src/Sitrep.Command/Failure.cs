namespace Sitrep.Command;

/// <summary>Ends a verb with a message for the user and a status for the shell.</summary>
internal sealed class Failure(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static Failure Usage(string message) => new(ExitStatus.Usage, message);

    public static Failure NotBuilt(string what) => new(ExitStatus.Usage, $"{what} is not built yet");
}
