using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WixInbox.Package.Tests;

/// <summary>What a packed library offers to others: a line for each public type and member, with its signature.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Signature = TypeName
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    // The frameworks of this process; what a library takes from packages of others is shown by the names in its own metadata.
    private static readonly MetadataReference[] Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged).Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Of all frameworks of a package, sorted; what only some of them have starts with these.</summary>
    public static string Of(ZipArchive package)
    {
        var assemblies = package.Entries.Where(static entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal))
            .Select(static entry => (Framework: entry.FullName.Split('/')[1], Lines: LinesOf(entry))).ToList();
        var lines = assemblies.SelectMany(static assembly => assembly.Lines.Select(line => (Line: line, assembly.Framework)))
            .GroupBy(static pair => pair.Line, static pair => pair.Framework)
            .Select(group => group.Count() == assemblies.Count ? group.Key : $"{string.Join(", ", group.Order(StringComparer.Ordinal))}: {group.Key}")
            .Order(StringComparer.Ordinal);
        return string.Concat(lines.Select(static line => line + "\n"));
    }

    private static HashSet<string> LinesOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(content);
        var library = MetadataReference.CreateFromImage(content.ToArray());
        var assembly = (IAssemblySymbol)CSharpCompilation.Create("Reader", references: [library, .. Framework]).GetAssemblyOrModuleSymbol(library)!;
        return [.. TypesOf(assembly.GlobalNamespace).Where(IsOffered).SelectMany(LinesOf)];
    }

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? [$"public delegate {type.DelegateInvokeMethod!.ToDisplayString(Signature)}"]
        : type.GetMembers().Where(member => member is not INamedTypeSymbol && IsOffered(member) && !IsOfTheCompiler(member)).Select(static member => LineOf(member)).Prepend(LineOf(type));

    private static string LineOf(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(Signature.WithMemberOptions(SymbolDisplayMemberOptions.None));
        var parents = string.Join(", ", ParentsOf(type).Select(static parent => parent.ToDisplayString(TypeName)));
        return $"{type.ToDisplayString(TypeName)}: {Visibility(type)} {ModifiersOf(type)}{KindOf(type)} {name}{(parents.Length > 0 ? " : " : "")}{parents}";
    }

    private static string ModifiersOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class when type.IsStatic => "static ",
        TypeKind.Class when type.IsAbstract => "abstract ",
        TypeKind.Class when type.IsSealed => "sealed ",
        TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref " : ""),
        _ => "",
    };

    private static string KindOf(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Class) => "record",
        (true, TypeKind.Struct) => "record struct",
        (_, var kind) => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<INamedTypeSymbol> ParentsOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum) return [type.EnumUnderlyingType!];
        INamedTypeSymbol[] parent = type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } ? [type.BaseType] : [];
        return parent.Concat(type.Interfaces);
    }

    // Sorted by the type that has it, whatever the modifiers are.
    private static string LineOf(ISymbol member)
    {
        var accessors = member is IPropertySymbol property ? $" {{{Accessor("get", property.GetMethod)}{Accessor(property.SetMethod?.IsInitOnly == true ? "init" : "set", property.SetMethod)} }}" : "";
        var required = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } ? "required " : "";
        return $"{member.ContainingType.ToDisplayString(TypeName)}: {required}{member.ToDisplayString(Signature)}{accessors}";
    }

    private static string Accessor(string name, IMethodSymbol? accessor) =>
        accessor is null || !IsOffered(accessor) ? "" : $" {(accessor.DeclaredAccessibility == Accessibility.Public ? "" : Visibility(accessor) + " ")}{name};";

    private static string Visibility(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";

    private static bool IsOffered(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => symbol.ContainingType is null || IsOffered(symbol.ContainingType),
        Accessibility.Protected or Accessibility.ProtectedOrInternal => !symbol.ContainingType.IsSealed && IsOffered(symbol.ContainingType),
        _ => false,
    };

    // What the compiler makes for every record and property, and the field behind an enumeration.
    private static bool IsOfTheCompiler(ISymbol member) => member.IsImplicitlyDeclared || !IsWritten(member)
        || member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsWritten(ISymbol member) => member switch
    {
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        IPropertySymbol { IsIndexer: true } => true,
        _ => member.CanBeReferencedByName,
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(static member => member switch
    {
        INamespaceSymbol space => TypesOf(space),
        INamedTypeSymbol type => TypesOf(type).Prepend(type),
        _ => [],
    });

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        return image.HasMetadata;
    }
}
