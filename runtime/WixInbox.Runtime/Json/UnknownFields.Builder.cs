using System.ComponentModel;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox;

public sealed partial class UnknownFields
{
    /// <summary>Collects the unknown fields of one object while it is read. Costs nothing as long as there are none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Builder
    {
        // Few fields are searched one by one; an index keeps a body of ten thousand unknown members from being quadratic.
        private const int IndexedFrom = 9;

        private KeyValuePair<string, RawJson>[]? _fields;
        private int _count;

        // Cases that came second, apart: they are few, and may still take the place of the first, or be gone.
        private List<KeyValuePair<string, RawJson>>? _seconds;

        internal Dictionary<string, int>? Index { get; private set; }

        /// <summary>Adds the member whose value the reader stands on. Of several with one name the last stands.</summary>
        /// <param name="name">The member's name, unescaped UTF-8.</param>
        /// <param name="reader">The reader, on the value; left on the value's last token.</param>
        public void Add(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader) =>
            Set(JsonText.ToString(name), RawJson.Read(ref reader));

        /// <summary>Adds a field, or replaces the value of the field of that name.</summary>
        public void Set(string name, RawJson value)
        {
            ArgumentNullException.ThrowIfNull(name);
            var at = IndexOf(name);
            if (at >= 0)
            {
                _fields![at] = new(name, value);
                return;
            }

            _fields ??= new KeyValuePair<string, RawJson>[1];
            if (_count == _fields.Length) Array.Resize(ref _fields, _count * 2);
            _fields[_count] = new(name, value);
            Index?.Add(name, _count);
            _count++;
            if (_count == IndexedFrom) Reindex();
        }

        /// <summary>
        /// Takes out the one field that can be a case of a one-of which the schema does not know: the only one whose value has a
        /// kind that some case has. None, or several: nothing is taken.
        /// </summary>
        internal bool TryTakeCandidate<TUnion>(out string name, out RawJson value) where TUnion : class, IJsonUnion<TUnion>
        {
            var candidate = -1;
            for (var at = 0; at < _count; at++)
            {
                if ((_fields![at].Value.Kind.ToKinds() & TUnion.CaseKinds) == 0) continue;
                if (candidate >= 0)
                {
                    candidate = -1;
                    break;
                }

                candidate = at;
            }

            (name, value) = candidate < 0 ? ("", default) : (_fields![candidate].Key, _fields[candidate].Value);
            if (candidate < 0) return false;
            _fields!.AsSpan(candidate + 1, _count - candidate - 1).CopyTo(_fields.AsSpan(candidate));
            _count--;
            if (Index is not null) Reindex();
            return true;
        }

        /// <summary>Keeps a second case of a one-of; of several with one name the last stands.</summary>
        internal void SetSecond(string name, RawJson value)
        {
            RemoveSecond(name);
            (_seconds ??= []).Add(new(name, value));
        }

        /// <summary>Forgets a second case, if it was there.</summary>
        internal readonly void RemoveSecond(string name)
        {
            for (var at = 0; at < _seconds?.Count; at++) // no lambda: every null case comes here, and must cost nothing
                if (_seconds[at].Key == name) _seconds.RemoveAt(at--);
        }

        /// <summary>Takes out the first of the second cases that is one of some names.</summary>
        internal readonly bool TryTakeSecond(IReadOnlyList<string> names, out string name, out RawJson value)
        {
            var at = _seconds?.FindIndex(second => names.Contains(second.Key)) ?? -1;
            (name, value) = at < 0 ? ("", default) : (_seconds![at].Key, _seconds[at].Value);
            if (at >= 0) _seconds!.RemoveAt(at);
            return at >= 0;
        }

        /// <summary>The fields that were added; null where there are none.</summary>
        public UnknownFields? Build() => IsEmpty ? null : BuildAll();

        /// <summary>Whether none was added.</summary>
        public readonly bool IsEmpty => _count == 0 && _seconds is null;

        private UnknownFields? BuildAll()
        {
            foreach (var second in _seconds ?? []) Set(second.Key, second.Value);
            return _count == 0 ? null : new UnknownFields(ToArray(), Index);
        }

        internal readonly KeyValuePair<string, RawJson>[] ToArray() =>
            _count == 0 ? [] : _count == _fields!.Length ? _fields : _fields.AsSpan(0, _count).ToArray();

        private readonly int IndexOf(string name)
        {
            if (Index is not null) return Index.TryGetValue(name, out var found) ? found : -1;
            for (var at = 0; at < _count; at++)
                if (_fields![at].Key == name) return at;
            return -1;
        }

        private void Reindex()
        {
            Index = new Dictionary<string, int>(_count);
            for (var at = 0; at < _count; at++) Index.Add(_fields![at].Key, at);
        }
    }
}
