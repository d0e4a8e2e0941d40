using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>An office that a person held.</summary>
/// <param name="Title">Its title, such as "Secretary of Defense".</param>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Actor">Id of the body that it is an office of.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended.</param>
public sealed record Office(string Title, string? Country, string? Sector, string? Actor, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether it may have been held on a day.</summary>
    public bool MayHoldOn(DateOnly day) => PartialDate.MayHold(From, To, day);

    internal static Office Read(Fields fields) => new(
        fields.Text("title"),
        fields.OptionalText("country"),
        fields.OptionalText("sector"),
        fields.OptionalText("actor"),
        fields.Date("from"),
        fields.Date("to"));
}
