using WixInbox.Validation;

namespace WixInbox.Testing;

/// <summary>
/// Random objects that the schema allows: what is required is there, limits and formats are kept, a one-of has one of its cases. The same
/// seed makes the same object, on every machine. Change what a test is about by <c>with</c>.
/// </summary>
public static class Sample
{
    /// <summary>Makes an object.</summary>
    /// <remarks>
    /// What requests carry is made as a client may send it, without what only the service sets; anything else, as a response or the body of
    /// an event, as the service sends it. <see cref="Received{T}"/> makes the latter of any type.
    /// </remarks>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="seed">Which object.</param>
    public static T Of<T>(int seed) where T : ISample<T> => new SampleSource(seed, isReceived: !typeof(IValidatable).IsAssignableFrom(typeof(T))).Model<T>();

    /// <summary>Makes an object as the service sends it, with what only the service sets.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="seed">Which object.</param>
    public static T Received<T>(int seed) where T : ISample<T> => new SampleSource(seed, isReceived: true).Model<T>();
}
