using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>Writes claims.</summary>
internal sealed class ClaimRows(SqliteConnection connection) : IDisposable
{
    private readonly Insert _claims = new(
        connection,
        "claims",
        "event_seq, ordinal, field, value, reference, country, sector, low, best, high, operator, scope, claimant, kind, stance, start, \"end\"");

    public void Add(long eventSeq, IReadOnlyList<Claim> claims, SqliteTransaction transaction)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            _claims.Run(
                transaction,
                eventSeq,
                i,
                claim.Field,
                claim.Value,
                claim.Reference,
                claim.Country,
                claim.Sector,
                claim.Low,
                claim.Best,
                claim.High,
                claim.Operator is { } hedge ? EnumText<QuantityOperator>.Of(hedge) : null,
                EnumText<QuantityScope>.Of(claim.Scope),
                claim.Claimant,
                EnumText<ClaimantKind>.Of(claim.Kind),
                EnumText<Stance>.Of(claim.Stance),
                claim.Span?.Start,
                claim.Span?.End);
        }
    }

    public void Dispose() => _claims.Dispose();
}
