namespace Sitrep.Ledger.Reading;

/// <summary>
/// Which reports of an incident come from one source. Reports in the same words do; so do those that name the same
/// agency as their source, and those of one outlet, which is not independent of itself.
/// </summary>
internal static class OriginGroups
{
    public static IReadOnlyList<IncidentOrigin> Of(IReadOnlyList<Member> members)
    {
        var sameWords = members.GroupBy(member => member.Origin ?? -member.Seq).Select(group => (Name: NameOf([.. group]), Members: group.ToArray()));
        return
        [
            .. sameWords.GroupBy(group => group.Name?.ToUpperInvariant() ?? $"\0{group.Members[0].Id}")
                .Select(source => new IncidentOrigin(source.Min(group => group.Name), Articles(source.SelectMany(group => group.Members))))
                .OrderByDescending(source => source.Articles)
                .ThenBy(source => source.Name, StringComparer.Ordinal),
        ];
    }

    private static int Articles(IEnumerable<Member> members) => members.Select(member => member.Report).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The outlet that is cited, else the agency that is credited, else who published it first.</summary>
    private static string? NameOf(Member[] members) =>
        Most(members, member => member.Cited)
        ?? Most(members, member => IsOwnAddition(member, members) ? null : member.Agency)
        ?? members.OrderBy(member => member.KnownDay).ThenBy(member => member.Id, StringComparer.Ordinal).Select(member => member.Outlet).FirstOrDefault();

    /// <summary>Whether copies of the article are known and none has these words.</summary>
    private static bool IsOwnAddition(Member member, Member[] sameWords) => member.Copies > 1 && Articles(sameWords) == 1;

    private static string? Most(Member[] members, Func<Member, string?> name) => members
        .Select(name)
        .OfType<string>()
        .GroupBy(one => one, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
