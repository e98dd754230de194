/// Organisation identifiers (org-id.guide): a register's code, a hyphen, the number there.
enum OrganisationID {
  /// Whether a text has the form: `GB-CHC-1096829`, `XM-DAC-5`, `360G-blf`.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    if parts.count >= 2, parts[0] == "360G" { return !parts[1].isEmpty }
    guard parts.count == 3, !parts[2].isEmpty else { return false }
    return parts[0].utf8.count == 2 && parts[0].utf8.allSatisfy { (65...90).contains($0) }
      && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }
}
