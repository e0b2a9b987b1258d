using WixInbox.Codegen.Emission.Json;
using WixInbox.Json;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>What emitted code relies on, so that it never leaves a buffer, is what the runtime grants.</summary>
public sealed class RuntimeLimitTests
{
    [Fact]
    public void Writers_WriteNoMoreInARowThanHasRoom()
    {
        Assert.Equal(JsonOutput.Slack, OutputEmitter.Slack);
        Assert.Equal(JsonOutput.MaxFixed, OutputEmitter.MaxFixed);
    }

    [Fact]
    public void Readers_CompareNoMoreThanThereIsPadding() => Assert.Equal(PaddedJson.MaxText, JsonNames.MaxBytes);
}
