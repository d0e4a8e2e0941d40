namespace Sitrep.Reading;

/// <summary>What kind of source a claimant is.</summary>
public enum ClaimantKind : byte
{
#pragma warning disable CS1591 // The names are the contract's own.
    Official, Military, Rebel, Witness, Activist, Medical, Ngo, Igo, Media, SocialMedia, Unnamed,
#pragma warning restore CS1591
}
