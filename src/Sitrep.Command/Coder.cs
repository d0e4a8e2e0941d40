using Sitrep.Coding;

namespace Sitrep.Command;

/// <summary>The coder, with the knowledge that the user asked for.</summary>
internal static class Coder
{
    public static EventCoder Load(Settings settings) =>
        settings.Knowledge is null ? new EventCoder() : throw Failure.NotBuilt("--knowledge");
}
