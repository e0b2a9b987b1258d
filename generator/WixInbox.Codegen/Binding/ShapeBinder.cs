using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Says what a value is in C#, whoever knows where its references lead. Lists and maps that nest too deep are any JSON.</summary>
/// <param name="resolve">What a reference stands for.</param>
/// <param name="reportTooDeep">Takes a list or map that nests too deep.</param>
internal sealed class ShapeBinder(Func<ReferenceShape, ValueModel> resolve, Action<ValueShape> reportTooDeep)
{
    public ValueModel Bind(ValueShape shape) => shape switch
    {
        ScalarShape scalar => new ValueModel(new ScalarType(scalar.Kind), scalar.Limits),
        ListShape list => Bounded(new ValueModel(new ListType(Bind(list.Item)), list.Limits), list),
        MapShape map => Bounded(new ValueModel(new MapType(Bind(map.Value)), Limits.None), map),
        AnyShape any => new ValueModel(new RawType(any.IsObject), Limits.None),
        ReferenceShape reference => resolve(reference),
        _ => throw new InvalidOperationException($"A value shape that is not known: {shape.GetType().Name}."),
    };

    private ValueModel Bounded(ValueModel value, ValueShape shape)
    {
        if (value.Type.Depth <= CSharpType.MaxDepth) return value;
        reportTooDeep(shape);
        return ValueModel.AnyJson;
    }
}
