using Sitrep.Language;

namespace Sitrep.Tests.Language;

/// <summary>The model that ships with the library, loaded once for a test class.</summary>
public sealed class BundledAnalyzer
{
    public Analyzer Analyzer { get; } = Analyzer.LoadBundled();
}
