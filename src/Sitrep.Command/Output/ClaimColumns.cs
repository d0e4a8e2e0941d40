using System.Globalization;
using Sitrep.Ledger.Reading;

namespace Sitrep.Command.Output;

/// <summary>What a table of claims shows.</summary>
internal static class ClaimColumns
{
    public static readonly IReadOnlyList<Column<StoredClaim>> All =
    [
        new("field", 14, claim => claim.Field),
        new("value", 26, claim => claim.Value ?? Number(claim)),
        new("claimant", 22, claim => claim.Claimant),
        new("kind", 8, claim => claim.Kind),
        new("stance", 8, claim => claim.Stance),
        new("outlet", 16, claim => claim.Outlet),
        new("published", 10, claim => claim.Published),
        new("status", 9, claim => claim.Status),
        new("source", 16, claim => claim.Article ?? string.Create(CultureInfo.InvariantCulture, $"{claim.File}:{claim.Row}")),
        new("quote", 20, claim => claim.Span is { } span ? claim.Source?.Quote(span) : null),
        new("id", 0, claim => claim.Id),
        new("event", 0, claim => claim.Event),
        new("incident", 0, claim => claim.Incident),
        new("low", 0, claim => Text(claim.Low)),
        new("best", 0, claim => Text(claim.Best)),
        new("high", 0, claim => Text(claim.High)),
        new("operator", 0, claim => claim.Operator),
        new("scope", 0, claim => claim.Operator is null ? null : claim.Scope),
        new("reference", 0, claim => claim.Reference),
        new("country", 0, claim => claim.Country),
        new("sector", 0, claim => claim.Sector),
        new("first_seen", 0, claim => claim.FirstSeen),
        new("release", 0, claim => claim.Release),
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Number(StoredClaim claim) => string.Create(
        CultureInfo.InvariantCulture, $"{claim.Operator} {claim.Best ?? claim.Low ?? claim.High}{(claim.Scope is "event" or null ? "" : $" ({claim.Scope})")}").Trim();
}
