/// Whether two numbers agree to a relative and absolute difference of 10⁻⁹.
public func isNear(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return first == second
    || abs(first - second) <= tolerance * max(1, max(abs(first), abs(second)))
}

/// Whether two lists of numbers agree, each to a difference of 10⁻⁹.
public func areNear(
  _ first: some Collection<Double>, _ second: some Collection<Double>,
  within tolerance: Double = 1e-9
) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { isNear($0, $1, within: tolerance) }
}
