using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>
/// DataAnnotations over the model. They go no deeper than one object, so the way down is found by reflection, once for each type; written
/// by hand it would be a few percent faster. It does not lead to types without a limit in them. That a one-of has one case, and that a
/// text of an enumeration is known, is left out, in their favour.
/// </summary>
internal static class AnnotationValidator
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> WaysDown = [];

    public static List<ValidationResult> Validate(object value)
    {
        var results = new List<ValidationResult>();
        Validate(value, results);
        return results;
    }

    private static void Validate(object value, List<ValidationResult> results)
    {
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
        foreach (var property in WaysDown.GetOrAdd(value.GetType(), static type => [.. type.GetProperties().Where(static property => IsDeeper(property.PropertyType))]))
        {
            if (property.GetValue(value) is not { } deeper) continue;
            if (deeper is not IEnumerable items) Validate(deeper, results);
            else foreach (var item in items) Validate(item, results);
        }
    }

    private static bool IsDeeper(Type type) => type.IsGenericType
        ? type.GetGenericTypeDefinition() == typeof(List<>) && IsDeeper(type.GenericTypeArguments[0])
        : type.IsClass && type != typeof(string) && type.GetProperties().Any(static property => property.IsDefined(typeof(ValidationAttribute)) || IsDeeper(property.PropertyType));
}
