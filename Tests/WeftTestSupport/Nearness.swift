/// Whether two numbers agree but for rounding, or are both undefined: to a relative difference, an
/// absolute one below 1.
public func isNear(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return first == second
    || abs(first - second) <= tolerance * max(1, max(abs(first), abs(second)))
}

/// Whether two lists of numbers agree place by place.
public func isNear(
  _ first: some Collection<Double>, _ second: some Collection<Double>,
  within tolerance: Double = 1e-9
) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { isNear($0, $1, within: tolerance) }
}

/// Whether two lists of numbers, some of them undefined, agree place by place.
public func isNear(
  _ first: [Double?], _ second: [Double?], within tolerance: Double = 1e-9
) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { isNear($0, $1, within: tolerance) }
}
