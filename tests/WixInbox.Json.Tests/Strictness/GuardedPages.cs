using System.ComponentModel;
using System.Runtime.InteropServices;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Memory that ends where no memory is: whoever reads or writes one byte too far ends the process.</summary>
internal sealed unsafe partial class GuardedPages : IDisposable
{
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymous = 2 | 0x20;

    private readonly byte* _start;
    private readonly nuint _length;

    /// <param name="length">How many bytes are wanted at least.</param>
    public GuardedPages(int length)
    {
        var page = (nuint)Environment.SystemPageSize;
        _length = ((nuint)length + page - 1) / page * page;
        _start = Map(0, _length + page, 0, PrivateAnonymous, -1, 0);
        if (_start == (byte*)-1) throw new Win32Exception(Marshal.GetLastPInvokeError());
        if (Protect(_start, _length, ReadWrite) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>So many bytes at least; where there are no such pages, the test is skipped.</summary>
    public static GuardedPages OrSkip(int length)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pages that nobody may touch are mapped on Linux only.");
        return new GuardedPages(length);
    }

    /// <summary>The last bytes before the end.</summary>
    public Span<byte> Last(int length) => new(_start + _length - length, length);

    public void Dispose()
    {
        if (Unmap(_start, _length + (nuint)Environment.SystemPageSize) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(byte* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(byte* address, nuint length);
}
