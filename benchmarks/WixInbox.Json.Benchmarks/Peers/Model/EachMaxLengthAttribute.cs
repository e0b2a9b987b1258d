using System.ComponentModel.DataAnnotations;

namespace WixInbox.Json.Benchmarks.Peers.Model;

/// <summary>A limit for each text of a list, which DataAnnotations does not bring.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachMaxLengthAttribute(int length) : ValidationAttribute
{
    public int Length => length;

    public override bool IsValid(object? value)
    {
        if (value is not List<string> texts) return true;
        foreach (var text in texts)
            if (text.Length > length) return false;
        return true;
    }
}
