/// Whether two numbers agree to so many units in the last place that rounding may explain it.
public func nearly(_ first: Double, _ second: Double, within tolerance: Double = 1e-9) -> Bool {
  first == second || abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}

/// Whether two numbers agree, or are both undefined.
public func nearly(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-9) -> Bool {
  switch (first, second) {
  case (nil, nil): true
  case (let first?, let second?): nearly(first, second, within: tolerance)
  default: false
  }
}

/// Whether two lists of numbers agree place by place.
public func nearly(
  _ first: [Double?], _ second: [Double?], within tolerance: Double = 1e-9
) -> Bool {
  first.count == second.count
    && zip(first, second).allSatisfy { nearly($0, $1, within: tolerance) }
}
