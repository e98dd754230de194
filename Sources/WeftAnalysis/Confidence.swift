/// How a finding is told to be sure.
public enum Confidence: String, Sendable, Hashable { case firm, fair, weak }
