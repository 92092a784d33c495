/// How far one worker may go with one file.
public struct WorkerLimits: Sendable, Equatable, Codable {
    /// Address space beyond what the started worker has mapped, bytes.
    public var memoryBytes: Int
    /// Processor time of all its threads together, whole seconds.
    public var processorSeconds: Int
    /// Size of any one file that it writes, bytes.
    public var fileBytes: Int
    /// Descriptors open at once.
    public var openFiles: Int
    /// Seconds by the clock from the hand-over of a file to its answer.
    public var seconds: Double
    /// Length of its answer, bytes.
    public var answerBytes: Int

    public init(
        memoryBytes: Int = 1 << 30, processorSeconds: Int = 20, fileBytes: Int = 512 << 20, openFiles: Int = 64,
        seconds: Double = 60, answerBytes: Int = 1 << 20
    ) {
        self.memoryBytes = memoryBytes
        self.processorSeconds = processorSeconds
        self.fileBytes = fileBytes
        self.openFiles = openFiles
        self.seconds = seconds
        self.answerBytes = answerBytes
    }
}
