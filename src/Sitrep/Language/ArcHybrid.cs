using static Sitrep.Language.LinearFeatures;

namespace Sitrep.Language;

/// <summary>
/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer, and its
/// dynamic oracle (Goldberg and Nivre 2013).
/// </summary>
internal sealed class ArcHybrid
{
    public const int Shift = 0, Left = 1, Right = 2;
    public const int ActionCount = 36, LabelCount = 22;

    private readonly SentenceState _sentence;
    private int[] _stack = new int[64], _left = new int[64], _right = new int[64], _left2 = new int[64], _right2 = new int[64];
    private int[] _leftCount = new int[64], _rightCount = new int[64];
    private int _depth;
    private int _next;

    public ArcHybrid(SentenceState sentence) => _sentence = sentence;

    public void Start()
    {
        var n = _sentence.Length + 1;
        if (_stack.Length < n)
        {
            _stack = new int[n * 2];
            _left = new int[n * 2];
            _right = new int[n * 2];
            _left2 = new int[n * 2];
            _right2 = new int[n * 2];
            _leftCount = new int[n * 2];
            _rightCount = new int[n * 2];
        }

        for (var i = 0; i < n; i++)
        {
            _left[i] = _right[i] = _left2[i] = _right2[i] = -1;
            _leftCount[i] = _rightCount[i] = 0;
        }

        for (var i = 0; i < _sentence.Length; i++)
        {
            _sentence.Heads[i] = -2;
            _sentence.Relations[i] = 0;
        }

        _depth = 0;
        _next = 0;
    }

    public bool Done => _next == _sentence.Length && _depth == 0;

    public int S0 => _stack[_depth - 1];

    public int S1 => _stack[_depth - 2];

    /// <summary>First word of the buffer; the sentence's length stands for the root.</summary>
    public int B0 => _next;

    public bool Allows(int action) => action switch
    {
        Shift => _next < _sentence.Length,
        Left => _depth > 0 && (_next < _sentence.Length || _depth == 1),
        _ => _depth > 1,
    };

    public void Do(int action, int label)
    {
        if (action == Shift)
        {
            _stack[_depth++] = _next++;
            return;
        }

        var dependent = S0;
        var head = action == Left ? _next : S1;
        _depth--;
        _sentence.Heads[dependent] = head == _sentence.Length ? -1 : head;
        _sentence.Relations[dependent] = label;
        if (dependent < head)
        {
            _left2[head] = _left[head];
            _left[head] = dependent;
            _leftCount[head]++;
        }
        else
        {
            _right2[head] = _right[head];
            _right[head] = dependent;
            _rightCount[head]++;
        }
    }

    /// <summary>Number of gold arcs that an action puts out of reach.</summary>
    public int Cost(int action, ReadOnlySpan<int> gold)
    {
        var n = _sentence.Length;
        var cost = 0;
        if (action == Shift)
        {
            for (var i = 0; i < _depth; i++)
            {
                cost += gold[_stack[i]] == _next ? 1 : 0;
                cost += i < _depth - 1 && gold[_next] == _stack[i] ? 1 : 0;
            }

            return cost;
        }

        var s0 = S0;
        var goldHead = gold[s0] < 0 ? n : gold[s0];
        for (var i = _next; i < n; i++)
        {
            cost += gold[i] == s0 ? 1 : 0;
        }

        if (action == Left)
        {
            cost += goldHead > _next || (_depth > 1 && goldHead == S1) ? 1 : 0;
        }
        else
        {
            cost += goldHead >= _next ? 1 : 0;
        }

        return cost;
    }

    public void ActionFeatures(Span<uint> f)
    {
        int s0 = _depth > 0 ? S0 : -1, s1 = _depth > 1 ? S1 : -1, s2 = _depth > 2 ? _stack[_depth - 3] : -1;
        int b0 = _next, b1 = _next + 1, b2 = _next + 2;
        uint w0 = W(s0), w1 = W(s1), wb = W(b0), t0 = T(s0), t1 = T(s1), t2 = T(s2), tb = T(b0), tb1 = T(b1), tb2 = T(b2);
        var near = (uint)(s0 < 0 ? 0 : Math.Min(b0 - s0, 8));
        var apart = (uint)(s1 < 0 ? 0 : Math.Min(s0 - s1, 8));
        int l0 = C(_left, s0), r0 = C(_right, s0), lb = C(_left, b0), l1 = C(_left, s1), r1 = C(_right, s1);
        uint v0 = s0 < 0 ? 9u : (uint)Math.Min(_leftCount[s0], 3) * 4 + (uint)Math.Min(_rightCount[s0], 3);
        uint v1 = s1 < 0 ? 9u : (uint)Math.Min(_rightCount[s1], 3);
        uint vb = (uint)Math.Min(_leftCount[b0], 3);
        f[0] = Mix(101, w0, t0);
        f[1] = Mix(102, wb, tb);
        f[2] = Mix(103, w1, t1);
        f[3] = Mix(104, W(b1), tb1);
        f[4] = Mix(105, t0, tb);
        f[5] = Mix(106, w0, wb);
        f[6] = Mix(107, w0, tb);
        f[7] = Mix(108, t0, wb);
        f[8] = Mix(109, t0, t1);
        f[9] = Mix(110, w0, w1);
        f[10] = Mix(111, w1, t0);
        f[11] = Mix(112, t1, w0);
        f[12] = Mix(113, t0, tb, tb1);
        f[13] = Mix(114, t1, t0, tb);
        f[14] = Mix(115, t2, t1, t0);
        f[15] = Mix(116, tb, tb1, tb2);
        f[16] = Mix(117, t0, tb, T(l0));
        f[17] = Mix(118, t0, tb, T(r0));
        f[18] = Mix(119, t0, tb, T(lb));
        f[19] = Mix(120, t1, t0, T(r1));
        f[20] = Mix(121, t1, t0, T(l0));
        f[21] = Mix(122, near, t0, tb);
        f[22] = Mix(123, apart, t1, t0);
        f[23] = Mix(124, v0, t0, tb);
        f[24] = Mix(125, vb, tb, t0);
        f[25] = Mix(126, v1, t1, t0);
        f[26] = Mix(127, w0, L(l0), L(r0));
        f[27] = Mix(128, wb, L(lb), L(C(_left2, b0)));
        f[28] = Mix(129, w1, L(r1), L(l1));
        f[29] = Mix(130, Mix(131, t1, t0, tb), L(r0), L(lb));
        f[30] = Mix(132, w1, w0, wb);
        f[31] = Mix(133, t1, wb, t0);
        f[32] = Mix(134, Mix(135, t0, tb, tb1), t1);
        f[33] = Mix(136, v0, w0);
        f[34] = Mix(137, Mix(138, t1, t0), L(r1), L(C(_right2, s1)));
        f[35] = Mix(139, W(l0), t0, tb);
    }

    public void LabelFeatures(int action, Span<uint> f)
    {
        int d = S0, h = action == Left ? B0 : S1;
        var side = (uint)action;
        uint wd = W(d), wh = W(h), td = T(d), th = T(h);
        var far = side * 16 + (uint)Math.Min(Math.Abs(h - d), 6);
        f[0] = Mix(201, wd, td, side);
        f[1] = Mix(202, wh, th, side);
        f[2] = Mix(203, td, th, side);
        f[3] = Mix(204, wd, wh);
        f[4] = Mix(205, wd, th, side);
        f[5] = Mix(206, td, wh, side);
        f[6] = Mix(207, td, th, far);
        f[7] = Mix(208, W(C(_left, d)), td, th);
        f[8] = Mix(209, W(C(_right, d)), td, th);
        f[9] = Mix(210, T(d - 1), td, T(d + 1));
        f[10] = Mix(211, Mix(212, T(h - 1), th, T(h + 1)), td);
        f[11] = Mix(213, W(d - 1), td, th);
        f[12] = Mix(214, W(d + 1), td, th);
        f[13] = Mix(215, L(C(_left, h)), td, th);
        f[14] = Mix(216, L(C(_right, h)), td, th);
        f[15] = Mix(217, L(C(_left, d)), L(C(_left2, d)), Mix(218, td, th, side));
        f[16] = Mix(219, W(C(_left, h)), wd, side);
        f[17] = Mix(220, wh, L(C(_left, d)), td);
        f[18] = Mix(221, wh, L(C(_left, h)), td);
        f[19] = Mix(222, T(C(_left, d)), td, wh);
        f[20] = Mix(223, W(C(_left, d)), wh, td);
        f[21] = Mix(224, Mix(225, T(d - 2), T(d - 1), td), T(d + 1));
    }

    private static int C(int[] children, int of) => of < 0 ? -1 : children[of];

    private uint W(int at) => at < 0 || at > _sentence.Length ? 3u : at == _sentence.Length ? 5u : _sentence.Lower[at];

    private uint T(int at) => at < 0 || at > _sentence.Length ? 200u : at == _sentence.Length ? 201u : (uint)_sentence.Tags[at];

    private uint L(int at) => at < 0 ? 77u : (uint)_sentence.Relations[at];
}
