using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>Policies as a user writes them: <c>median</c>, <c>claimant:health ministry</c>.</summary>
public static class PolicyText
{
    private const string OneClaimant = "claimant:";

    /// <summary>Writes a policy, with whose version it is.</summary>
    public static string Of(Policy policy, string? claimant) => claimant is null ? EnumText<Policy>.Of(policy) : OneClaimant + claimant;

    /// <summary>Reads a policy.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="claimant">Whose version is asked for; null by all other policies.</param>
    /// <returns>Whether there is such a policy.</returns>
    public static bool TryParse(string text, out Policy policy, out string? claimant)
    {
        claimant = text.StartsWith(OneClaimant, StringComparison.OrdinalIgnoreCase) ? text[OneClaimant.Length..].Trim() : null;
        if (claimant is null)
        {
            return EnumText<Policy>.TryParse(text, out policy) && policy != Policy.Claimant;
        }

        policy = Policy.Claimant;
        return claimant.Length > 0;
    }
}
