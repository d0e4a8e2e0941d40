namespace Sitrep.Reading;

/// <summary>A time expression of a document.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Date">What it means; without bounds when the text alone does not say (see <paramref name="Rule"/>).</param>
/// <param name="Rule">Name of the rule that read it, such as <c>weekday.past</c>; <c>unresolved</c> is its last part where a reference day is missing.</param>
public sealed record TimeMention(int First, int End, EventDate Date, string Rule)
{
    /// <summary>Whether a day to count from was missing: no publication date, or no earlier date for "two days later".</summary>
    public bool IsUnresolved => Date.Start is null && Date.End is null;
}
