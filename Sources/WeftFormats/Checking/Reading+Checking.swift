public import WeftModel

extension Reading {
  /// Everything there is to say about the file: what the reader found, and then what may be wrong
  /// with the data though they can be used.
  ///
  /// - Returns: The problems in the order of files and rows.
  /// - Complexity: O(rows) but for names: each is compared with those that share much with it.
  public func checked() -> [Diagnostic] {
    var all = diagnostics
    all += FieldCheck(network, origins).problems()
    all += RepetitionCheck(network, origins).problems()
    all += NameCheck(network, origins).problems()
    var order: [String: Int] = [:]
    for diagnostic in all where order[diagnostic.file ?? ""] == nil {
      order[diagnostic.file ?? ""] = order.count
    }
    return all.enumerated().sorted { left, right in
      let a = (order[left.element.file ?? ""] ?? 0, left.element.row ?? 0, left.offset)
      let b = (order[right.element.file ?? ""] ?? 0, right.element.row ?? 0, right.offset)
      return a < b
    }.map(\.element)
  }
}
