using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>A person with the offices that are known.</summary>
public sealed record PersonEntry : KnowledgeEntry
{
    private const int DaysAfterOffice = 14;

    /// <summary>Usual name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Other names in full, and transliterations.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the person is called alone; null where it follows from the name.</summary>
    public string? Surname { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector where no office gives one.</summary>
    public string? Sector { get; init; }

    /// <summary>Offices, in the order of the file.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>The office held on a day; the last listed when several were, null when none was.</summary>
    public Office? OfficeOn(DateOnly day)
    {
        for (var i = Offices.Count - 1; i >= 0; i--)
        {
            if (Offices[i].MayHoldOn(day))
            {
                return Offices[i];
            }
        }

        return null;
    }

    /// <summary>The office held on a day, or one that ended not long before: reports of a fall name whoever fell by the office.</summary>
    public Office? OfficeAbout(DateOnly day)
    {
        if (OfficeOn(day) is { } held)
        {
            return held;
        }

        for (var i = Offices.Count - 1; i >= 0; i--)
        {
            if (Offices[i].To is { } end && end.Latest < day && end.Latest.AddDays(DaysAfterOffice) >= day)
            {
                return Offices[i];
            }
        }

        return null;
    }

    internal static PersonEntry Read(Fields fields) => new()
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Aliases = fields.Texts("aliases"),
        Surname = fields.OptionalText("surname"),
        Country = fields.OptionalText("country"),
        Sector = fields.OptionalText("sector"),
        Offices = fields.Maps("offices", Office.Read),
    };
}
