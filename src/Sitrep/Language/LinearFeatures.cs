using System.Runtime.CompilerServices;

namespace Sitrep.Language;

/// <summary>Feature templates of the linear tagger and name finder.</summary>
internal static class LinearFeatures
{
    public const int TagCount = 20;
    public const int NameCount = 24;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a) => (a ^ (template * 0x85EBCA6B)) * 0xC2B2AE35 ^ ((a ^ template) >> 13);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b) => Mix(template, a * 31 + (b ^ (b >> 15)) * 0x27D4EB2F);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b, uint c) => Mix(template, Mix(template, a, b), c);

    public static void Tag(SentenceState s, int i, Span<uint> f)
    {
        uint At(uint[] hashes, int at) => at < 0 ? 1u : at >= s.Length ? 2u : hashes[at];
        uint T(int at) => at < 0 ? 99u : (uint)s.Tags[at];
        f[0] = Mix(1, s.Lower[i]);
        f[1] = Mix(2, s.Exact[i]);
        f[2] = Mix(3, s.Suffix3[i]);
        f[3] = Mix(4, s.Suffix2[i]);
        f[4] = Mix(5, s.Prefix[i]);
        f[5] = Mix(6, s.Shape[i]);
        f[6] = Mix(7, s.Shape[i], s.Suffix3[i]);
        f[7] = Mix(8, At(s.Lower, i - 1));
        f[8] = Mix(9, At(s.Lower, i + 1));
        f[9] = Mix(10, At(s.Lower, i - 2));
        f[10] = Mix(11, At(s.Lower, i + 2));
        f[11] = Mix(12, T(i - 1));
        f[12] = Mix(13, T(i - 1), T(i - 2));
        f[13] = Mix(14, T(i - 1), s.Lower[i]);
        f[14] = Mix(15, At(s.Suffix3, i + 1));
        f[15] = Mix(16, At(s.Suffix3, i - 1));
        f[16] = Mix(17, s.Lower[i], At(s.Lower, i + 1));
        f[17] = Mix(18, T(i - 1), At(s.Suffix3, i + 1), s.Suffix2[i]);
        f[18] = Mix(19, s.Shape[i], At(s.Shape, i - 1), At(s.Shape, i + 1));
        f[19] = Mix(20, T(i - 1), At(s.Lower, i + 1));
    }

    public static void Name(SentenceState s, int i, Span<uint> f)
    {
        uint At(uint[] hashes, int at) => at < 0 ? 1u : at >= s.Length ? 2u : hashes[at];
        uint T(int at) => at < 0 || at >= s.Length ? 99u : (uint)s.Tags[at];
        uint N(int at) => at < 0 ? 99u : (uint)s.Names[at];
        f[0] = Mix(31, s.Lower[i]);
        f[1] = Mix(32, s.Exact[i]);
        f[2] = Mix(33, s.Suffix3[i]);
        f[3] = Mix(34, s.Prefix[i]);
        f[4] = Mix(35, s.Shape[i], T(i));
        f[5] = Mix(36, At(s.Lower, i - 1));
        f[6] = Mix(37, At(s.Lower, i + 1));
        f[7] = Mix(38, At(s.Lower, i - 2));
        f[8] = Mix(39, At(s.Lower, i + 2));
        f[9] = Mix(40, N(i - 1));
        f[10] = Mix(41, N(i - 1), N(i - 2));
        f[11] = Mix(42, N(i - 1), s.Lower[i]);
        f[12] = Mix(43, T(i - 1), T(i), T(i + 1));
        f[13] = Mix(44, N(i - 1), T(i), s.Shape[i]);
        f[14] = Mix(45, At(s.Lower, i - 1), s.Lower[i]);
        f[15] = Mix(46, s.Lower[i], At(s.Lower, i + 1));
        f[16] = Mix(47, N(i - 1), At(s.Lower, i + 1));
        f[17] = Mix(48, N(i - 1), At(s.Lower, i - 1));
        f[18] = Mix(49, s.Suffix2[i], T(i));
        f[19] = Mix(50, At(s.Suffix3, i + 1), T(i + 1), T(i));
        f[20] = Mix(51, At(s.Lower, i - 1), At(s.Lower, i - 2));
        f[21] = Mix(52, At(s.Lower, i + 1), At(s.Lower, i + 2));
        f[22] = Mix(53, At(s.Shape, i - 1), s.Shape[i], At(s.Shape, i + 1));
        f[23] = Mix(54, N(i - 1), T(i + 1), T(i));
    }
}
