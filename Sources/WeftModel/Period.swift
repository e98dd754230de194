/// From when until when something held; an open end is nil.
public struct Period: Sendable, Hashable {
  /// When it began, where known.
  public var since: PartialDate?
  /// When it ended, where known.
  public var until: PartialDate?

  /// Makes a period.
  public init(since: PartialDate? = nil, until: PartialDate? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether the end lies before the beginning, however the dates are read.
  public var isBackwards: Bool {
    guard let since, let until else { return false }
    return until.latest < since.earliest
  }

  /// Whether it may have held at some day a date may mean; unknown ends are open.
  public func contains(_ date: PartialDate) -> Bool {
    (since?.earliest ?? Int.min) <= date.latest && (until?.latest ?? Int.max) >= date.earliest
  }
}
