namespace Sitrep.Knowledge;

/// <summary>What a named body is.</summary>
public enum ActorKind : byte
{
#pragma warning disable CS1591 // docs/knowledge.md has the list; the words mean what they say.
    Army, Service, Police, Ministry, Parliament, Court, Government, Party, ArmedGroup,
    Militia, Coalition, Movement, Igo, Ngo, Company, Religious, Union, Media, Gang,
#pragma warning restore CS1591
}
