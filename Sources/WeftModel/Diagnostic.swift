/// Something a reader or a check has to say about a file: where, what, and how to mend it.
public struct Diagnostic: Sendable, Hashable, Error, Codable {
  /// How grave it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// The data are wrong; `weft check` exits 1.
    case error
    /// The data may be wrong.
    case warning
    /// What a reader assumed or did.
    case note

    /// Orders the graver first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// How grave it is.
  public var severity: Severity
  /// A short name of the kind of fault, such as `unknown-id`; stable, for filters and tests.
  public var code: String
  /// The file, as the user named it or inside the folder the user named.
  public var file: String?
  /// The row of the file, the header being row 1.
  public var row: Int?
  /// The column, by the header's name.
  public var column: String?
  /// What is wrong, as a sentence.
  public var message: String
  /// How to mend it, as a sentence.
  public var mend: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, code: String, file: String? = nil, row: Int? = nil,
    column: String? = nil, message: String, mend: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.row = row
    self.column = column
    self.message = message
    self.mend = mend
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:row:column`, the parts that are known; empty where none is.
  public var place: String {
    [file, row.map(String.init), column].compactMap { $0 }.joined(separator: ":")
  }

  /// `file:row:column: severity: message Mend: …`, the parts that are known.
  public var description: String {
    let head = place.isEmpty ? "" : place + ": "
    return head + "\(severity.rawValue): \(message)" + (mend.map { " Mend: \($0)" } ?? "")
  }
}
