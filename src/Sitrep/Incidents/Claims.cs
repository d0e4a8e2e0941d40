using System.Globalization;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Incidents;

/// <summary>What an event claims, field by field.</summary>
public static class Claims
{
    /// <summary>The claims of an event, in the order of its fields.</summary>
    public static IReadOnlyList<Claim> Of(Event coded)
    {
        // The innermost source is the one who vouches for the content; the others pass it on.
        var said = coded.Attribution.Count > 0 ? coded.Attribution[0] : null;
        var claims = new List<Claim>
        {
            By(said, ClaimFields.Type, coded.Type.ToString().ToUpperInvariant(), coded.Trigger),
        };
        claims.AddRange(coded.Actors.Select(actor => Of(actor, ClaimFields.Actor, said)));
        claims.AddRange(coded.Recipients.Select(actor => Of(actor, ClaimFields.Recipient, said)));
        if (coded.Place is { } place)
        {
            claims.Add(By(said, ClaimFields.Place, place.Name, place.Span) with
            {
                Reference = place.GeonameId?.ToString(CultureInfo.InvariantCulture),
                Country = place.Country,
            });
        }

        if (coded.Date is { } date)
        {
            claims.Add(By(said, ClaimFields.Date, Interval(date), date.Span));
        }

        claims.AddRange(coded.Quantities.Select(quantity => Of(quantity, said)));
        if (Blames(coded, said))
        {
            claims.AddRange(coded.Actors.Select(actor => Of(actor, ClaimFields.Responsibility, said)));
        }

        return claims;
    }

    /// <summary>An interval of days in ISO 8601; an open end is two dots.</summary>
    public static string Interval(EventDate date) => date.Start == date.End ? Day(date.Start) : $"{Day(date.Start)}/{Day(date.End)}";

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "..";

    /// <summary>Whether the report says, or lets somebody say, who is to answer for an act of violence or coercion.</summary>
    private static bool Blames(Event coded, Attribution? said) =>
        coded.Type is EventType.Assault or EventType.Coerce
        || said?.Stance is Stance.Accuses or Stance.ClaimsResponsibility;

    private static Claim Of(Actor actor, string field, Attribution? said) => By(said, field, actor.Name, actor.Span) with
    {
        Reference = actor.Id,
        Country = actor.Country,
        Sector = actor.Sector,
    };

    private static Claim Of(Quantity quantity, Attribution? said) => By(said, EnumText<QuantityKind>.Of(quantity.Kind), null, quantity.Span) with
    {
        Low = quantity.Low,
        Best = quantity.Best,
        High = quantity.High,
        Operator = quantity.Operator,
        Scope = quantity.Scope,
    };

    private static Claim By(Attribution? said, string field, string? value, Span? span) => new()
    {
        Field = field,
        Value = value,
        Span = span,
        Claimant = said?.Claimant,
        Kind = said?.Kind ?? ClaimantKind.Media,
        Stance = said?.Stance ?? Stance.States,
    };
}
