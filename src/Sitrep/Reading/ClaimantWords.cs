using Sitrep.Knowledge;

namespace Sitrep.Reading;

/// <summary>Nouns and modifiers that say what kind of source speaks.</summary>
public static class ClaimantWords
{
    private static readonly (ClaimantKind Kind, string Words)[] Nouns =
    [
        (ClaimantKind.Official, "official spokesman spokeswoman spokesperson minister ministry government president premier chancellor ambassador diplomat envoy governor mayor senator lawmaker deputy mp "
            + "parliament authority administration king queen prince emir sultan secretary prosecutor court judge council commission committee agency department office police policeman officer chief "
            + "leader politician candidate party campaign state country embassy kremlin pentagon cabinet congress senate attorney lawyer aide adviser advisor representative negotiator mediator delegation "
            + "chairman chairwoman director head commissioner inspector investigator regime presidency legislator congressman congresswoman republican democrat opposition white"),
        (ClaimantKind.Military, "general colonel major lieutenant captain brigadier admiral commander army navy military force troop soldier marine sergeant coalition airman corporal marshal commodore"),
        (ClaimantKind.Rebel, "rebel militant insurgent fighter guerrilla separatist militia militiaman gunman extremist jihadist terrorist faction warlord"),
        (ClaimantKind.Witness, "witness resident villager survivor neighbour neighbor local bystander onlooker eyewitness refugee relative family mother father brother sister wife husband son daughter parent "
            + "passenger driver shopkeeper farmer shepherd teacher student worker people man woman victim person inhabitant passer-by voter citizen friend colleague tourist civilian child boy girl crowd"),
        (ClaimantKind.Activist, "activist dissident campaigner protester protestor demonstrator organiser organizer blogger defender"),
        (ClaimantKind.Medical, "doctor medic hospital nurse surgeon paramedic physician clinic ambulance morgue coroner"),
        (ClaimantKind.Ngo, "charity ngo watchdog observatory advocate organisation organization foundation institute think-tank"),
        (ClaimantKind.Igo, "un nato eu unicef unhcr iaea opec osce unesco wfp unrwa"),
        (ClaimantKind.Media, "newspaper agency television tv radio channel media outlet correspondent reporter journalist paper broadcaster website magazine press daily report editor columnist anchor network"),
        (ClaimantKind.SocialMedia, "tweet video footage picture photo photograph image clip post livestream"),
        (ClaimantKind.Unnamed, "source group report poll survey study statement analyst expert professor researcher scientist scholar economist company executive observer critic supporter ally "
            + "member author writer historian who one other many some most majority founder owner manager bank firm data figure document evidence result record everyone somebody someone nobody "
            + "speaker host guest participant pollster strategist operative surrogate nominee pastor priest bishop imam cleric pope archbishop rabbi fan player coach actor artist celebrity "
            + "investor trader airline union team board jury half percent pundit conservative liberal tribe elder hostage captive prisoner rival opponent enemy partner expert letter memo filing"),
    ];

    private static readonly (ClaimantKind Kind, string Words)[] Modifiers =
    [
        (ClaimantKind.Official, "government diplomatic official ministerial presidential state judicial administration intelligence"),
        (ClaimantKind.Military, "military army defence defense security navy naval force gen. col. lt. maj. brig. capt. sgt. adm. gen col lt maj"),
        (ClaimantKind.Rebel, "rebel armed opposition militant insurgent separatist guerrilla jihadist"),
        (ClaimantKind.Medical, "medical hospital health dr. dr"),
        (ClaimantKind.Ngo, "aid rights monitoring humanitarian relief"),
        (ClaimantKind.Igo, "un u.n. nato eu"),
        (ClaimantKind.Media, "media news press television tv newspaper"),
        (ClaimantKind.Activist, "activist"),
        (ClaimantKind.Witness, "eyewitness"),
    ];

    /// <summary>The kinds that come with Sitrep, for a set of outlets (each name with the outlet's usual one) and other bodies.</summary>
    public static ClaimantKinds English(IEnumerable<KeyValuePair<string, string>> outlets, IEnumerable<KeyValuePair<string, ClaimantKind>>? names = null) =>
        new(Pairs(Nouns), Pairs(Modifiers), outlets, names ?? []);

    /// <summary>The kinds that come with Sitrep, for the outlets and bodies of some knowledge; monitors that report as aid and rights groups do count as such.</summary>
    public static ClaimantKinds English(KnowledgeBase knowledge) => English(
        knowledge.All<OutletEntry>().Where(outlet => outlet.Kind != OutletKind.Monitor)
            .SelectMany(outlet => outlet.Aliases.Prepend(outlet.Name).Select(name => KeyValuePair.Create(name, outlet.Name))),
        knowledge.All<OutletEntry>().Where(outlet => outlet.Kind == OutletKind.Monitor)
            .SelectMany(outlet => outlet.Aliases.Prepend(outlet.Name).Select(name => KeyValuePair.Create(name, ClaimantKind.Ngo)))
            .Concat(knowledge.All<ActorEntry>().Where(actor => KindOf(actor) is not null)
                .SelectMany(actor => actor.Aliases.Prepend(actor.Name).Select(name => KeyValuePair.Create(name, KindOf(actor)!.Value)))));

    private static ClaimantKind? KindOf(ActorEntry actor) => actor.Sector switch
    {
        "REB" or "UAF" => ClaimantKind.Rebel,
        "MIL" or "PRM" => ClaimantKind.Military,
        "GOV" or "LEG" or "JUD" or "COP" or "SPY" or "PRE" => ClaimantKind.Official,
        "NGO" => ClaimantKind.Ngo,
        _ => actor.Country switch { "NGO" => ClaimantKind.Ngo, "IGO" => ClaimantKind.Igo, _ => null },
    };

    private static IEnumerable<KeyValuePair<string, ClaimantKind>> Pairs((ClaimantKind Kind, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Kind))).DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);
}
